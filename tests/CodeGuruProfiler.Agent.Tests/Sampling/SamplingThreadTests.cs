using CodeGuruProfiler.Agent.Sampling;
using CodeGuruProfiler.Agent.Tests.Running;

namespace CodeGuruProfiler.Agent.Tests.Sampling;

/// <summary>One thread, one thing after the other.</summary>
public class SamplingThreadTests
{
    [Fact]
    public async Task RunAsync_WorkOfSeveralCallers_RunsInOrderOnOneThreadOutsideThePool()
    {
        await using var thread = new SamplingThread();
        List<int> order = [];
        var seen = new HashSet<(int Id, bool IsOfPool, bool IsBackground)>();

        Task[] tasks = [.. Enumerable.Range(0, 20).Select(i => (Task)thread.RunAsync(() =>
        {
            order.Add(i);
            return seen.Add((Environment.CurrentManagedThreadId, Thread.CurrentThread.IsThreadPoolThread, Thread.CurrentThread.IsBackground));
        }))];
        await Task.WhenAll(tasks);

        Assert.Equal(Enumerable.Range(0, 20), order);
        Assert.Equal([(false, true)], seen.Select(thread => (thread.IsOfPool, thread.IsBackground)));
    }

    [Fact]
    public async Task RunAsync_WorkThatThrows_PassesTheExceptionOnAndTheThreadGoesOn()
    {
        await using var thread = new SamplingThread();

        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => thread.RunAsync<int>(() => throw new InvalidTimeZoneException()));

        Assert.Equal(1, await thread.RunAsync(() => 1));
    }

    [Fact]
    public async Task DisposeAsync_WorkThatWaits_IsDoneFirst()
    {
        var thread = new SamplingThread();
        using var gate = new ManualResetEventSlim();
        Task<bool> first = thread.RunAsync(() =>
        {
            gate.Wait();
            return true;
        });
        Task<bool> second = thread.RunAsync(() => true);

        Task end = thread.DisposeAsync().AsTask();
        Assert.False(end.IsCompleted);
        gate.Set();
        await end;

        Assert.True(await first && await second);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => thread.RunAsync(() => true));
    }

    [Fact]
    public async Task RunAsync_ThreadDoesNotStart_ThrowsAndStartsTheNextTime()
    {
        int starts = 0;
        var thread = new SamplingThread(thread =>
        {
            if (++starts == 1)
            {
                throw new ThreadStateException();
            }

            thread.Start();
        });
        int works = 0;

        await Assert.ThrowsAsync<ThreadStateException>(() => thread.RunAsync(() => ++works));

        Task<int> next = thread.RunAsync(() => ++works);
        await LoopClock.GuardAsync(next);
        Assert.Equal(1, await next);
        await thread.DisposeAsync();
    }

    [Fact]
    public async Task DisposeAsync_ThreadDidNotStart_Ends()
    {
        var thread = new SamplingThread(_ => throw new ThreadStateException());
        await Assert.ThrowsAsync<ThreadStateException>(() => thread.RunAsync(() => 1));

        Task end = thread.DisposeAsync().AsTask();

        Assert.True(end.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task DisposeAsync_NothingEverRan_Ends() => await new SamplingThread().DisposeAsync();
}
