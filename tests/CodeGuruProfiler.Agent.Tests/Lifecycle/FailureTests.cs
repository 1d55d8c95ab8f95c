using CodeGuruProfiler.Agent.Tests.Running;
using Microsoft.Extensions.Logging;

namespace CodeGuruProfiler.Agent.Tests.Lifecycle;

/// <summary>Looks that fail, a process that cannot be profiled, the kill switch, budgets, and failures that nobody expected.</summary>
public sealed class FailureTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("agent-").FullName;

    private string KillFile => Path.Combine(_folder, "killProfiler");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Unavailable_IsAWarningOnceAndRetriedEachPeriod()
    {
        await using AgentRun run = await AgentRun.CreateAsync();
        run.Sampler.Script = look => look <= 2 ? ScriptedSampler.Unavailable : ScriptedSampler.Taken;

        await run.StartAsync();
        for (int i = 1; i <= 2; i++)
        {
            Assert.Equal((AgentState.Unavailable, "There is no diagnostics socket."), (run.Status.State, run.Status.Reason));
            Assert.Equal(i, run.Sampler.Looks);
            Assert.Equal(TimeSpan.FromMinutes(5), await run.StepAsync());
            await run.NextWaitAsync();
        }

        Assert.Equal(AgentState.Profiling, run.Status.State);
        Assert.Equal(["This process cannot be profiled. There is no diagnostics socket."], run.Logs.Warnings);
        Assert.Empty(run.Requests("PostAgentProfile"));
    }

    [Fact]
    public async Task Looks_ThatFailTenTimesInARow_MakeTheProcessUnavailable()
    {
        await using AgentRun run = await AgentRun.CreateAsync();
        run.Sampler.Script = look => look is > 70 and not 75 ? ScriptedSampler.Failed : ScriptedSampler.Taken;

        await run.StartAsync();
        await run.UntilAsync(() => run.Status.State == AgentState.Unavailable);

        Assert.Equal(85, run.Sampler.Looks);
        Assert.Equal("the session broke", run.Status.Reason);
        // The looks before are not lost.
        Assert.Equal(71, Assert.Single(run.Posted).Metadata.NumTimesSampled);
    }

    [Fact]
    public async Task KillFile_AtTheStart_DisablesTheAgent()
    {
        await File.WriteAllTextAsync(KillFile, "");
        await using AgentRun run = await AgentRun.CreateAsync(options => options.KillSwitchFile = KillFile);

        run.Agent.Start();
        await run.UntilEndAsync();

        Assert.Equal((AgentState.Disabled, $"The file {KillFile} exists."), (run.Status.State, run.Status.Reason));
        Assert.Empty(run.Service.GetRequests());
    }

    [Fact]
    public async Task KillFile_WhileProfiling_StopsWithinAMinuteAndPostsNothing()
    {
        await using AgentRun run = await AgentRun.CreateAsync(options => options.KillSwitchFile = KillFile);
        await run.StartAsync();
        await run.UntilAsync(() => run.Sampler.Looks == 90);
        DateTimeOffset created = run.Clock.GetUtcNow();
        await File.WriteAllTextAsync(KillFile, "");

        await run.UntilEndAsync();

        Assert.Equal(AgentState.Disabled, run.Status.State);
        Assert.True(run.Clock.GetUtcNow() - created <= TimeSpan.FromMinutes(1));
        Assert.Empty(run.Requests("PostAgentProfile"));
        Assert.True(run.Sampler.IsDisposed);
    }

    [Fact]
    public async Task Budget_Exceeded_DoublesTheIntervalAndThenStops()
    {
        await using AgentRun run = await AgentRun.CreateAsync();
        // 500 ms a look: 50 % of a core at one second, and 3 % at sixteen.
        run.Sampler.Script = _ => ScriptedSampler.Taken with { Cpu = TimeSpan.FromMilliseconds(400), Pause = TimeSpan.FromMilliseconds(100) };

        await run.StartAsync();
        await run.UntilEndAsync();

        Assert.Equal(AgentState.OverBudget, run.Status.State);
        Assert.Equal(
            [
                "Looks cost 50.00 % of a core, more than the 1 % of CpuLimitPercent: the agent now looks every 2 s.",
                "Looks cost 25.00 % of a core, more than the 1 % of CpuLimitPercent: the agent now looks every 4 s.",
            ],
            run.Logs.Warnings.Take(2));
        Assert.Equal(5, run.Logs.Warnings.Count);
        Assert.Contains("the agent stops", run.Logs.Warnings[4], StringComparison.Ordinal);
        // All looks until then were posted.
        Assert.Equal(101, run.Status.Looks);
        Assert.Equal(101, run.Posted.Sum(profile => profile.Metadata.NumTimesSampled));
    }

    [Fact]
    public async Task Budget_HeldAtALongerInterval_GoesOnWithIt()
    {
        await using AgentRun run = await AgentRun.CreateAsync();
        // The first look compiles the agent, and does not count.
        run.Sampler.Script = look => ScriptedSampler.Taken with { Cpu = TimeSpan.FromMilliseconds(look == 1 ? 5000 : 15), Pause = TimeSpan.Zero };

        await run.StartAsync();
        await run.UntilAsync(() => run.Posted.Count == 2);

        Assert.Equal(["Looks cost 1.50 % of a core, more than the 1 % of CpuLimitPercent: the agent now looks every 2 s."], run.Logs.Warnings);
        Assert.Equal(150, run.Posted[1].Metadata.NumTimesSampled);
        Assert.Equal(0.5, run.Posted[1].Metadata.SampleWeights["RUNNABLE"]);
    }

    [Fact]
    public async Task Memory_AtItsLimit_EndsAProfileThatIsLongEnough()
    {
        await using AgentRun run = await AgentRun.CreateAsync(options => options.MemoryLimitBytes = 1_000_000);
        run.Sampler.Script = look =>
        {
            run.Sampler.HeldBytes = look is >= 30 and <= 100 ? 1_000_000 : 1000;
            return ScriptedSampler.Taken;
        };

        await run.StartAsync();
        await run.UntilAsync(() => run.Posted.Count == 1);

        Assert.Equal(61, run.Posted[0].Metadata.NumTimesSampled);
        Assert.Equal(1, run.Posted[0].Metadata.AgentOverhead!.MemoryInMB);
        Assert.StartsWith("The stacks and names of a profile hold 1000000 bytes, more than the 1000000 of MemoryLimitBytes", Assert.Single(run.Logs.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unexpected_Failures_BackOffAndEndTheAgentAfterFive()
    {
        await using AgentRun run = await AgentRun.CreateAsync(options => options.MinimumTimeForReporting = TimeSpan.Zero);
        run.Sampler.Script = _ => throw new InvalidDataException("impossible");
        run.Agent.Start();
        await run.StepAsync();

        foreach (int minutes in new[] { 1, 2, 4, 8 })
        {
            Assert.Equal(TimeSpan.FromMinutes(minutes), await run.StepAsync());
        }

        await run.UntilEndAsync();
        Assert.Equal(AgentState.Stopped, run.Status.State);
        Assert.Equal("The agent failed 5 times in a row. InvalidDataException: impossible", run.Status.Reason);
        Assert.Equal(5, run.Logs.Lines.Count(line => line.Level == LogLevel.Error));
    }

    [Fact]
    public async Task Unexpected_FailureOfOnePeriod_DropsItAndGoesOn()
    {
        await using AgentRun run = await AgentRun.CreateAsync();
        await run.StartAsync();
        run.Sampler.EndFailure = new InvalidDataException("impossible");

        await run.UntilAsync(() => run.Sampler.IsDisposed);
        Assert.Equal((AgentState.Idle, "The agent failed, and tries again in 1 min. InvalidDataException: impossible"), (run.Status.State, run.Status.Reason));
        await run.UntilAsync(() => run.Posted.Count == 1);
        Assert.Equal(AgentState.Profiling, run.Status.State);

        Assert.Equal(2, run.Samplers);
        Assert.Equal(300, run.Posted[0].Metadata.NumTimesSampled);
        Assert.Equal(["The agent failed and drops its profile; it tries again in 1 min."], run.Logs.Warnings);
    }
}
