using CodeGuruProfiler.Agent.Tests.Running;

namespace CodeGuruProfiler.Agent.Tests.Lifecycle;

/// <summary>Start returns at once: what reads files or waits happens on another thread.</summary>
public class StartTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Start_WhileAPartCannotBeCreated_HasReturned(bool isClient)
    {
        using var gate = new ManualResetEventSlim();
        await using AgentRun run = await AgentRun.CreateAsync(options => options.StartDelay = TimeSpan.Zero, jitter: 0);
        var creator = new TaskCompletionSource<Thread>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Block()
        {
            creator.TrySetResult(Thread.CurrentThread);
            gate.Wait(LoopClock.Hang);
        }

        run.CreatingClient = isClient ? Block : run.CreatingClient;
        run.CreatingSampler = isClient ? run.CreatingSampler : Block;
        var returned = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var caller = new Thread(() =>
        {
            run.Agent.Start();
            returned.TrySetResult();
        });

        caller.Start();
        try
        {
            Assert.NotSame(caller, await creator.Task.WaitAsync(LoopClock.Hang));
            // The gate is still closed.
            await LoopClock.GuardAsync(returned.Task);
            Assert.Equal(AgentState.Starting, run.Status.State);
            Assert.Equal(isClient ? 0 : 1, run.Service.GetRequests().Count);
            Assert.Equal(0, run.Sampler.Looks);
        }
        finally
        {
            gate.Set();
        }

        await run.UntilAsync(() => run.Status.State == AgentState.Profiling);
    }
}
