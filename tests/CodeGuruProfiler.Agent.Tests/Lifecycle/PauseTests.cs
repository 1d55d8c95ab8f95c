using CodeGuruProfiler.Agent.Tests.Running;

namespace CodeGuruProfiler.Agent.Tests.Lifecycle;

/// <summary>A profile leaves pauses out.</summary>
public class PauseTests
{
    [Fact]
    public async Task Pause_InAPeriod_IsNeitherSampledNorCounted()
    {
        await using AgentRun run = await AgentRun.CreateAsync();
        await run.StartAsync();
        await run.UntilAsync(() => run.Sampler.Looks == 100);

        run.Agent.Pause();
        run.Agent.Pause();
        Assert.Equal(AgentState.Paused, run.Status.State);
        await run.StepAsync();
        Assert.Equal(Timeout.InfiniteTimeSpan, await run.ForgetWaitAsync());
        run.Clock.Advance(TimeSpan.FromSeconds(59));
        run.Agent.Resume();
        Assert.Equal(AgentState.Paused, run.Status.State);
        run.Agent.Resume();
        run.Agent.Resume();
        await run.UntilAsync(() => run.Posted.Count == 1);

        // One look each second that was not paused, and none at once after the pause.
        Assert.Equal(240_000, run.Posted[0].Metadata.DurationInMs);
        Assert.Equal(240, run.Posted[0].Metadata.NumTimesSampled);
        Assert.Equal(1.0, run.Posted[0].Metadata.SampleWeights["RUNNABLE"]);
    }

    [Fact]
    public async Task Looks_BetweenManyPauses_AreOneIntervalOfActiveTimeApart()
    {
        var active = TimeSpan.FromSeconds(0.25);
        await using AgentRun run = await AgentRun.CreateAsync();
        await run.StartAsync();

        // A function with 20 invocations of a quarter of a second, one a minute: a look in every fourth.
        for (int i = 0; i < 20; i++)
        {
            if (await run.NextWaitAsync() <= active)
            {
                await run.StepAsync();
                await run.NextWaitAsync();
            }
            else
            {
                run.Clock.Advance(active);
            }

            Assert.Equal(1 + ((i + 1) / 4), run.Sampler.Looks);
            run.Agent.Pause();
            await run.StepAsync();
            await run.ForgetWaitAsync();
            run.Clock.Advance(TimeSpan.FromMinutes(1));
            run.Agent.Resume();
        }
    }

    [Fact]
    public async Task Pause_OfMoreThanAQuarterOfAnHour_EndsTheProfileWhereItStood()
    {
        await using AgentRun run = await AgentRun.CreateAsync();
        await run.StartAsync();
        await run.UntilAsync(() => run.Sampler.Looks == 101);

        run.Agent.Pause();
        await run.StepAsync();
        await run.ForgetWaitAsync();
        run.Clock.Advance(TimeSpan.FromMinutes(16));
        run.Agent.Resume();
        await run.UntilAsync(() => run.Posted.Count == 1);

        Assert.Equal(run.Posted[0].Start.AddSeconds(100), run.Posted[0].End);
        Assert.Equal(101, run.Posted[0].Metadata.NumTimesSampled);
        Assert.Equal(2, run.Requests("ConfigureAgent").Count);
    }

    [Fact]
    public async Task Pause_OfMoreThanAQuarterOfAnHour_DropsAProfileThatIsTooShort()
    {
        await using AgentRun run = await AgentRun.CreateAsync();
        await run.StartAsync();
        await run.UntilAsync(() => run.Sampler.Looks == 30);

        run.Agent.Pause();
        await run.StepAsync();
        await run.ForgetWaitAsync();
        run.Clock.Advance(TimeSpan.FromMinutes(16));
        run.Agent.Resume();
        await run.UntilAsync(() => run.Posted.Count == 1);

        Assert.Equal(300, run.Posted[0].Metadata.NumTimesSampled);
        Assert.Equal(2, run.Samplers);
    }

    [Fact]
    public async Task Period_ThatWasMostlyPaused_GoesOnUntilTheMinimumTime()
    {
        await using AgentRun run = await AgentRun.CreateAsync();
        await run.StartAsync();
        for (int i = 1; i <= 5; i++)
        {
            await run.UntilAsync(() => run.Sampler.Looks >= 10 * i);
            run.Agent.Pause();
            await run.StepAsync();
            await run.ForgetWaitAsync();
            run.Clock.Advance(TimeSpan.FromMinutes(2));
            Assert.Empty(run.Requests("PostAgentProfile"));
            run.Agent.Resume();
        }

        await run.UntilAsync(() => run.Posted.Count == 1);

        Assert.Equal(60_000, run.Posted[0].Metadata.DurationInMs);
        Assert.True(run.Posted[0].End - run.Posted[0].Start > TimeSpan.FromMinutes(10));
    }

    [Fact]
    public async Task Pauses_OfMoreThanAnHourInAll_EndAndDropAProfileThatIsTooShort()
    {
        await using AgentRun run = await AgentRun.CreateAsync();
        await run.StartAsync();
        for (int i = 1; i <= 5; i++)
        {
            Assert.Equal(1, run.Samplers);
            await run.UntilAsync(() => run.Sampler.Looks >= 10 * i);
            run.Agent.Pause();
            await run.StepAsync();
            await run.ForgetWaitAsync();
            run.Clock.Advance(TimeSpan.FromMinutes(14));
            run.Agent.Resume();
        }

        await run.UntilAsync(() => run.Posted.Count == 1);

        Assert.Equal(2, run.Samplers);
        Assert.Equal(300, run.Posted[0].Metadata.NumTimesSampled);
        Assert.Equal(run.Posted[0].Start.AddSeconds(299), run.Posted[0].End);
    }

    [Fact]
    public async Task Pause_BeforeTheStart_SendsNothing()
    {
        await using AgentRun run = await AgentRun.CreateAsync();
        run.Agent.Pause();

        run.Agent.Start();
        await run.StepAsync();
        Assert.Equal(Timeout.InfiniteTimeSpan, await run.ForgetWaitAsync());
        Assert.Empty(run.Service.GetRequests());
        Assert.Equal(AgentState.Paused, run.Status.State);

        run.Agent.Resume();
        await run.NextWaitAsync();
        Assert.Equal(1, run.Sampler.Looks);
    }
}
