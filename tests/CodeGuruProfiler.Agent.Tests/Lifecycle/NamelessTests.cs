using CodeGuruProfiler.Agent.Tests.Running;

namespace CodeGuruProfiler.Agent.Tests.Lifecycle;

/// <summary>Periods whose names could not be read.</summary>
[Collection(nameof(Measurements))]
public class NamelessTests
{
    [Fact]
    public async Task Period_WithoutNames_IsDroppedWithAWarningForEachReason()
    {
        int period = 0;
        await using AgentRun run = await AgentRun.CreateAsync();
        run.Sampler.Ending = sampled => ++period <= 3 ? sampled with { NamesReason = period < 3 ? "The process ended." : "The runtime did not respond.", IsNameless = true } : sampled;
        using var nameless = new ProfileCount("result", "nameless");

        await run.StartAsync();
        await run.UntilAsync(() => run.Posted.Count == 1);

        Assert.Equal(4, period);
        Assert.Equal(["A profile has no names and is dropped. The process ended.", "A profile has no names and is dropped. The runtime did not respond."], run.Logs.Warnings);
        Assert.Equal(3, nameless.Value);
    }

    [Fact]
    public async Task Period_WithSomeNames_IsPosted()
    {
        await using AgentRun run = await AgentRun.CreateAsync();
        run.Sampler.Ending = sampled => sampled with { NamesReason = "The process ended." };

        await run.StartAsync();
        await run.UntilAsync(() => run.Posted.Count == 1);

        Assert.Empty(run.Logs.Warnings);
        Assert.Contains(run.Logs.Lines, line => line is { Id: 30, Text: "Frames of this profile have no names. The process ended." });
    }
}
