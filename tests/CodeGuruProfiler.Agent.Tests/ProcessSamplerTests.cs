using CodeGuruProfiler.Agent.Tests.Sampling;
using CodeGuruProfiler.Profiles;
using Microsoft.Extensions.Time.Testing;

namespace CodeGuruProfiler.Agent.Tests;

/// <summary>The public sampler, over a runtime in memory.</summary>
public class ProcessSamplerTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 26, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task EndPeriodAsync_Looks_AreAProfile()
    {
        await using ProcessSampler sampler = Create(session => session == 4 ? Traces.Rundown((0x1000, "Shop.Program", "Main")) : Traces.Look([0x1004], [0x1005]));
        for (int i = 0; i < 4; i++)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            Assert.Equal(LookResult.Taken, (await sampler.LookAsync()).Result);
        }

        AgentProfile profile = await sampler.EndPeriodAsync();

        Assert.Equal(4, profile.Metadata.DurationInMs / 1000);
        Assert.Equal(TimeSpan.FromSeconds(4), profile.End - profile.Start);
        Assert.Equal(4, profile.Metadata.NumTimesSampled);
        Assert.Equal(2, profile.Metadata.Metrics!.NumThreads);
        Assert.Equal(new Dictionary<string, double> { ["RUNNABLE"] = 1 }, profile.Metadata.SampleWeights);
        Assert.Equal(("CodeGuruProfiler-dotnet", Environment.Version.ToString(), 1L), (profile.Metadata.AgentInfo!.Type, profile.Metadata.RuntimeVersion, profile.Metadata.AgentOverhead!.MemoryInMB));
        Assert.InRange(profile.Metadata.AgentOverhead.TimeInMs!.Value, 4, 60_000); // four pauses of a millisecond, and what the thread used
        Assert.Equal(8, profile.CallTree.Root.Total);
    }

    [Fact]
    public async Task EndPeriodAsync_Twice_StartsAgain()
    {
        await using ProcessSampler sampler = Create(session => session == 1 ? Traces.Rundown((0x1000, "Shop.Program", "Main")) : Traces.Look([0x1004]));
        _time.Advance(TimeSpan.FromSeconds(5));
        await sampler.LookAsync();
        AgentProfile first = await sampler.EndPeriodAsync();
        _time.Advance(TimeSpan.FromSeconds(7));
        await sampler.LookAsync();

        AgentProfile second = await sampler.EndPeriodAsync();

        Assert.Equal(first.End, second.Start);
        Assert.Equal((7000L, 1L), (second.Metadata.DurationInMs, second.Metadata.NumTimesSampled));
        Assert.Equal(1, second.CallTree.Root.Total);
    }

    [Fact]
    public async Task EndPeriodAsync_NoLook_IsAnEmptyProfile()
    {
        await using ProcessSampler sampler = Create(_ => []);

        AgentProfile profile = await sampler.EndPeriodAsync();

        Assert.Equal((0, 0L), (profile.CallTree.NodeCount, profile.Metadata.NumTimesSampled));
        Assert.True(profile.End > profile.Start);
    }

    [Fact]
    public async Task LookAsync_Canceled_Throws()
    {
        await using ProcessSampler sampler = Create(_ => Traces.Look([0x1004]));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sampler.LookAsync(new CancellationToken(canceled: true)).AsTask());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sampler.EndPeriodAsync(new CancellationToken(canceled: true)).AsTask());

        Assert.Equal(LookResult.Taken, (await sampler.LookAsync()).Result);
    }

    [Fact]
    public async Task LookAsync_CanceledWhileItIsTaken_CountsNevertheless()
    {
        using var gate = new ManualResetEventSlim();
        using var cancel = new CancellationTokenSource();
        await using ProcessSampler sampler = Create(session =>
        {
            gate.Wait();
            return session == 0 ? Traces.Look([0x1004]) : Traces.Rundown((0x1000, "Shop.Program", "Main"));
        });
        Task<Look> look = sampler.LookAsync(cancel.Token).AsTask();

        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => look);
        gate.Set();

        Assert.Equal(1, (await sampler.EndPeriodAsync()).Metadata.NumTimesSampled);
    }

    [Fact]
    public async Task DisposeAsync_Sampler_CanBeDisposedOfTwiceAndUsedNoMore()
    {
        ProcessSampler sampler = Create(_ => Traces.Look([0x1004]));
        await sampler.LookAsync();

        await sampler.DisposeAsync();
        await sampler.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => sampler.LookAsync().AsTask());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => sampler.EndPeriodAsync().AsTask());
    }

    [Fact]
    public void Create_OptionsOutOfRange_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ProcessSampler(new ProcessSamplerOptions { MaxStackDepth = 1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ProcessSampler(new ProcessSamplerOptions { MemoryLimitBytes = 65_535 }));
    }

    [Fact]
    public async Task LookAsync_ProcessThatDoesNotExist_IsUnavailable()
    {
        await using var sampler = new ProcessSampler(new ProcessSamplerOptions { ProcessId = int.MaxValue });

        Look look = await sampler.LookAsync();

        Assert.Equal((LookResult.Unavailable, "Process 2147483647 does not exist."), (look.Result, look.Reason));
        Assert.Null(sampler.Warning);
    }

    private ProcessSampler Create(Func<int, byte[]> trace) => new(new ScriptedPort(trace), new ProcessSamplerOptions(), _time);
}
