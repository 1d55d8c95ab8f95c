using CodeGuruProfiler.Agent.Tests.Running;
using CodeGuruProfiler.LocalService;
using CodeGuruProfiler.Profiles;
using Microsoft.Extensions.Logging;

namespace CodeGuruProfiler.Agent.Tests.Lifecycle;

/// <summary>The conversation with the service, period after period.</summary>
public class AgentLoopTests
{
    [Fact]
    public async Task Period_OfFiveMinutes_IsPostedWithItsMetadata()
    {
        await using AgentRun run = await AgentRun.CreateAsync();

        await run.StartAsync();
        await run.UntilAsync(() => run.Posted.Count == 1);

        SeenRequest request = Assert.Single(run.Requests("PostAgentProfile"));
        Assert.Equal("application/x-amzn-ion", request.Headers["Content-Type"]);
        Assert.Matches("^profileToken=[0-9a-f-]{36}$", request.Query);
        AgentProfile profile = run.Posted[0];
        // The start delay, and half of the sampling interval.
        Assert.Equal(new DateTimeOffset(2026, 11, 26, 12, 0, 5, 500, TimeSpan.Zero), profile.Start);
        Assert.Equal(profile.Start.AddSeconds(299), profile.End);
        Assert.Equal(["RUNNABLE", "WAITING"], profile.CallTree.Counters);
        AgentMetadata metadata = profile.Metadata;
        Assert.Equal(1.0, metadata.SampleWeights["RUNNABLE"]);
        Assert.Equal(1.0, metadata.SampleWeights["WAITING"]);
        Assert.Equal(300_000, metadata.DurationInMs);
        Assert.Equal(300, metadata.NumTimesSampled);
        Assert.Equal(2, metadata.Metrics!.NumThreads);
        Assert.Equal(75, metadata.CpuTimeInSeconds);
        Assert.Equal("10.0.12", metadata.RuntimeVersion);
        // 300 looks of 0.5 ms, and 10 ms for their end.
        Assert.Equal(new AgentOverhead { MemoryInMB = 1, TimeInMs = 160 }, metadata.AgentOverhead);
        Assert.Equal("CodeGuruProfiler-dotnet", metadata.AgentInfo!.Type);
        Assert.Equal(FleetInfo.Other("host-1", 2), metadata.FleetInfo);
        Assert.Equal(7, profile.DebugInfo!.ProcessId);
        Assert.Equal(new DateTimeOffset(2026, 11, 26, 12, 0, 0, TimeSpan.Zero), profile.DebugInfo.AgentStartTime);
        Assert.Equal(7, profile.DebugInfo.ErrorsCount.Count);
        Assert.All(profile.DebugInfo.ErrorsCount.Values, count => Assert.Equal(0, count));
        Assert.Equal(0.105, profile.DebugInfo.GenericMetrics["sampleAndAggregate_timings_max"], 6);
        Assert.Equal(1000, run.Sampler.LastDepth);
    }

    [Fact]
    public async Task ConfigureAgent_Elsewhere_HasTheIdOfTheHostAndNoMetadata()
    {
        await using AgentRun run = await AgentRun.CreateAsync();

        await run.StartAsync();

        Assert.Equal("""{"fleetInstanceId":"host-1"}""", System.Text.Encoding.UTF8.GetString(Assert.Single(run.Requests("ConfigureAgent")).Body.Span));
    }

    [Fact]
    public async Task SecondPeriod_HasMetadataOfItself()
    {
        await using AgentRun run = await AgentRun.CreateAsync();
        run.Sampler.Script = look => look <= 300 || look % 2 == 0 ? ScriptedSampler.Taken : ScriptedSampler.Empty;

        await run.StartAsync();
        await run.UntilAsync(() => run.Posted.Count == 2);

        AgentProfile second = run.Posted[1];
        Assert.Equal(run.Posted[0].Start.AddSeconds(300), second.Start);
        Assert.Equal(150, second.Metadata.NumTimesSampled);
        Assert.Equal(0.5, second.Metadata.SampleWeights["RUNNABLE"]);
        Assert.Equal(300_000, second.Metadata.DurationInMs);
        // Each period begins with a request for the configuration.
        Assert.Equal(3, run.Requests("ConfigureAgent").Count);
    }

    [Fact]
    public async Task ShouldProfile_Flips_AndTheAgentFollows()
    {
        await using AgentRun run = await AgentRun.CreateAsync();
        await run.StartAsync();
        await run.UntilAsync(() => run.Posted.Count == 1);

        await run.UpdateGroupAsync(false);
        await run.UntilAsync(() => run.Status.State == AgentState.Idle);
        int looks = run.Sampler.Looks;
        Assert.Equal(TimeSpan.FromSeconds(300), await run.StepAsync());
        await run.NextWaitAsync();
        Assert.Equal(AgentState.Idle, run.Status.State);
        Assert.Equal(looks, run.Sampler.Looks);
        Assert.Equal("The service wants no profiles of this group.", run.Status.Reason);

        await run.UpdateGroupAsync(true);
        await run.StepAsync();
        await run.NextWaitAsync();
        Assert.Equal(AgentState.Profiling, run.Status.State);
        Assert.Equal(looks + 1, run.Sampler.Looks);
    }

    [Fact]
    public async Task Status_AfterAPeriod_CountsIt()
    {
        await using AgentRun run = await AgentRun.CreateAsync();
        Assert.Equal(AgentState.Stopped, run.Status.State);

        run.Agent.Start();
        Assert.Equal(AgentState.Starting, run.Status.State);
        await run.StepAsync();
        await run.UntilAsync(() => run.Posted.Count == 1);

        Assert.Equal(new AgentStatus(AgentState.Profiling, null, run.Clock.GetUtcNow(), 301, 1, 0), run.Status);
        Assert.Contains(run.Logs.Lines, line => line is { Level: LogLevel.Information, Id: 1, Text: "Profiling web-shop in us-east-1, every 1 s, reported every 300 s; CPU budget 1 %." });
        Assert.Empty(run.Logs.Warnings);
    }

    [Fact]
    public async Task Looks_ThatTakeLong_AreSkippedAndNotMadeUp()
    {
        await using AgentRun run = await AgentRun.CreateAsync();
        await run.StartAsync();
        await run.UntilAsync(() => run.Sampler.Looks == 10);

        // The process stood still for 7.5 intervals: the next look comes at once, the one after it at the next planned time.
        await run.ForgetWaitAsync();
        run.Clock.Advance(TimeSpan.FromSeconds(7.5));
        TimeSpan wait = await run.NextWaitAsync();

        Assert.Equal(11, run.Sampler.Looks);
        Assert.Equal(TimeSpan.FromSeconds(0.5), wait);
    }

    [Fact]
    public async Task OnProfile_ChangesDropsAndThrows()
    {
        int calls = 0;
        await using AgentRun run = await AgentRun.CreateAsync(options => options.OnProfile = profile => ++calls switch
        {
            1 => profile with { CallTree = profile.CallTree.WithCounters("RUNNABLE") },
            2 => null,
            3 => throw new InvalidDataException("mine"),
            _ => profile,
        });

        await run.StartAsync();
        await run.UntilAsync(() => calls == 4);

        Assert.Equal(2, run.Posted.Count);
        Assert.Equal(["RUNNABLE"], run.Posted[0].CallTree.Counters);
        Assert.Equal(0, run.Status.Dropped);
        Assert.Equal(["OnProfile threw an exception, and its profile is dropped."], run.Logs.Warnings);
        Assert.Equal(1, run.Posted[1].DebugInfo!.ErrorsCount["errorsCount"]);
    }

    [Fact]
    public async Task ThreadStates_WallTime_PostsOneCounter()
    {
        await using AgentRun run = await AgentRun.CreateAsync(options => options.ThreadStates = ThreadStateDetail.WallTime);

        await run.StartAsync();
        await run.UntilAsync(() => run.Posted.Count == 1);

        Assert.Equal(["WALL_TIME"], run.Posted[0].CallTree.Counters);
        Assert.Equal(600, run.Posted[0].CallTree.Root.Total);
        Assert.Equal(1.0, Assert.Single(run.Posted[0].Metadata.SampleWeights).Value);
    }

    [Fact]
    public async Task Sampler_WithAWarning_IsLoggedOnce()
    {
        await using AgentRun run = await AgentRun.CreateAsync();
        run.Sampler.Warning = "Unset the variable.";

        await run.StartAsync();
        await run.UntilAsync(() => run.Posted.Count == 2);

        Assert.Equal(["Looks are expensive. Unset the variable."], run.Logs.Warnings);
    }
}
