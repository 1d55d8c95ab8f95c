using CodeGuruProfiler.Agent.Lifecycle;
using CodeGuruProfiler.Agent.Tests.Running;

namespace CodeGuruProfiler.Agent.Tests.Lifecycle;

/// <summary>Flush, stop, disposal, and a second agent.</summary>
public class EndTests
{
    [Fact]
    public async Task Flush_PostsTheProfileSoFarHoweverShort()
    {
        await using AgentRun run = await AgentRun.CreateAsync();
        await run.StartAsync();
        await run.UntilAsync(() => run.Sampler.Looks == 5);

        await run.ForgetWaitAsync();
        await LoopClock.GuardAsync(run.Agent.FlushAsync());

        Assert.Equal(5, Assert.Single(run.Posted).Metadata.NumTimesSampled);
        Assert.Equal(4000, run.Posted[0].Metadata.DurationInMs);
        await run.UntilAsync(() => run.Posted.Count == 2);
        Assert.Equal(300, run.Posted[1].Metadata.NumTimesSampled);
    }

    [Fact]
    public async Task Flush_AfterOneLook_PostsAProfileWithALength()
    {
        await using AgentRun run = await AgentRun.CreateAsync();
        await run.StartAsync();

        await LoopClock.GuardAsync(run.Agent.FlushAsync());

        Assert.Equal(TimeSpan.FromMilliseconds(1), Assert.Single(run.Posted).End - run.Posted[0].Start);
        Assert.Equal(1, run.Posted[0].Metadata.SampleWeights["RUNNABLE"]);
    }

    [Fact]
    public async Task Flush_WithNothingToPost_CompletesAtOnce()
    {
        await using AgentRun run = await AgentRun.CreateAsync();
        await run.Agent.FlushAsync();

        run.Agent.Start();
        await run.NextWaitAsync();
        await LoopClock.GuardAsync(run.Agent.FlushAsync());
        await run.Agent.StopAsync();
        await LoopClock.GuardAsync(run.Agent.FlushAsync());

        Assert.Empty(run.Service.GetRequests());
    }

    [Fact]
    public async Task Flush_WhilePaused_Posts()
    {
        await using AgentRun run = await AgentRun.CreateAsync();
        await run.StartAsync();
        run.Agent.Pause();

        await LoopClock.GuardAsync(run.Agent.FlushAsync());

        Assert.Single(run.Posted);
    }

    [Theory]
    [InlineData(61, 1)]
    [InlineData(59, 0)]
    public async Task Stop_PostsAProfileThatIsLongEnough(int looks, int posts)
    {
        await using AgentRun run = await AgentRun.CreateAsync();
        await run.StartAsync();
        await run.UntilAsync(() => run.Sampler.Looks == looks);

        await run.Agent.StopAsync();

        Assert.Equal(posts, run.Posted.Count);
        Assert.Equal(AgentState.Stopped, run.Status.State);
        Assert.True(run.Sampler.IsDisposed);
        Assert.True(run.Agent.Completion.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Stop_WhileTheServiceDoesNotRespond_TakesThreeSeconds()
    {
        await using AgentRun run = await AgentRun.CreateAsync();
        await run.StartAsync();
        await run.UntilAsync(() => run.Sampler.Looks == 61);
        run.Http.Gate = new TaskCompletionSource().Task;

        Task stop = run.Agent.StopAsync();
        while (run.Http.InFlight == 0)
        {
            await Task.Yield();
        }

        run.Clock.Advance(TimeSpan.FromSeconds(2.9));
        Assert.False(stop.IsCompleted);
        run.Clock.Advance(TimeSpan.FromSeconds(0.2));
        await LoopClock.GuardAsync(stop);

        Assert.Empty(run.Posted);
        await LoopClock.GuardAsync(run.Agent.Completion);
        Assert.Equal(AgentState.Stopped, run.Status.State);
    }

    [Fact]
    public async Task Dispose_DuringALook_WaitsForItAndStops()
    {
        await using AgentRun run = await AgentRun.CreateAsync();
        var hold = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        run.Sampler.Hold = hold.Task;
        run.Agent.Start();
        await run.StepAsync();
        await LoopClock.GuardAsync(run.Sampler.LookBegan.Task);

        Task disposal = run.Agent.DisposeAsync().AsTask();
        Assert.False(disposal.IsCompleted);
        hold.SetResult();
        await LoopClock.GuardAsync(disposal);

        Assert.Equal(1, run.Sampler.Looks);
        Assert.True(run.Sampler.IsDisposed);
        Assert.Equal(AgentState.Stopped, run.Status.State);
    }

    [Fact]
    public async Task Dispose_DuringALookThatNeverEnds_TakesThreeSeconds()
    {
        await using AgentRun run = await AgentRun.CreateAsync();
        run.Sampler.Hold = new TaskCompletionSource().Task;
        run.Agent.Start();
        await run.StepAsync();
        await LoopClock.GuardAsync(run.Sampler.LookBegan.Task);

        Task disposal = run.Agent.DisposeAsync().AsTask();
        Assert.False(disposal.IsCompleted);
        run.Clock.Advance(TimeSpan.FromSeconds(3));
        await LoopClock.GuardAsync(disposal);
    }

    [Fact]
    public async Task Dispose_Synchronously_EndsTheAgentWithoutItsProfile()
    {
        await using AgentRun run = await AgentRun.CreateAsync();
        await run.StartAsync();
        await run.UntilAsync(() => run.Sampler.Looks == 61);

        run.Agent.Dispose();
        await LoopClock.GuardAsync(run.Agent.Completion);

        Assert.Empty(run.Posted);
        Assert.Equal(AgentState.Stopped, run.Status.State);
        Assert.True(run.Sampler.IsDisposed);
    }

    [Fact]
    public async Task Start_OfASecondAgent_StaysOffUntilTheFirstHasStopped()
    {
        var slot = new AgentSlot();
        await using AgentRun first = await AgentRun.CreateAsync(slot: slot);
        await using AgentRun second = await AgentRun.CreateAsync(slot: slot);
        await using AgentRun third = await AgentRun.CreateAsync(slot: slot);

        first.Agent.Start();
        second.Agent.Start();
        Assert.Equal((AgentState.Disabled, "Another agent profiles this process."), (second.Status.State, second.Status.Reason));
        Assert.Equal(["The agent is off. Another agent profiles this process."], second.Logs.Warnings);
        await second.Agent.FlushAsync();
        await second.Agent.StopAsync();

        await first.Agent.StopAsync();
        third.Agent.Start();
        Assert.Equal(AgentState.Starting, third.Status.State);
    }

    [Fact]
    public async Task Start_OnNativeAot_IsUnavailableAndWarns()
    {
        await using AgentRun run = await AgentRun.CreateAsync(hasJit: false);

        run.Agent.Start();

        Assert.Equal(AgentState.Unavailable, run.Status.State);
        Assert.Equal(
            ["The agent is off. A program that is published with Native AOT cannot be profiled: the runtime has no names for its code. Publish it without PublishAot."], run.Logs.Warnings);
        await run.Agent.StopAsync();
        Assert.Empty(run.Service.GetRequests());
    }

    [Fact]
    public async Task Start_WithoutARegion_IsDisabledAndWarns()
    {
        await using AgentRun run = await AgentRun.CreateAsync();
        run.ClientFailure = new ArgumentException("Set Region or ServiceUrl.");

        run.Agent.Start();
        await run.UntilEndAsync();

        Assert.Equal((AgentState.Disabled, "Set Region or ServiceUrl."), (run.Status.State, run.Status.Reason));
        Assert.Equal(["The client of the agent cannot be created. Set Region or ServiceUrl."], run.Logs.Warnings);
    }

    [Fact]
    public async Task Start_Twice_OrAfterAStop_DoesNothing()
    {
        await using AgentRun run = await AgentRun.CreateAsync();
        run.Agent.Start();
        run.Agent.Start();
        await run.Agent.StopAsync();

        run.Agent.Start();

        Assert.Equal(AgentState.Stopped, run.Status.State);
        Assert.Empty(run.Logs.Warnings);
    }
}
