using CodeGuruProfiler.LocalService.ServiceErrors;

namespace CodeGuruProfiler.LocalService.Tool;

/// <summary>The data of --demo: a profiling group with the profiles of two days, to look at before there are profiles of a program.</summary>
internal static class Demo
{
    private static readonly TimeSpan Length = TimeSpan.FromDays(2);

    private static readonly TimeSpan ProfileLength = TimeSpan.FromMinutes(5);

    // The slow release: regular expressions appear in recommendations, comparisons and anomalies.
    private static readonly TimeSpan SlowSince = TimeSpan.FromHours(20);

    /// <summary>Adds the group and its profiles, unless the group exists.</summary>
    public static async Task AddAsync(LocalProfilerServiceSeed seed, DateTimeOffset now)
    {
        try
        {
            await seed.AddProfilingGroupAsync(DemoShop.Group).ConfigureAwait(false);
        }
        catch (InvalidOperationException refused) when (refused.InnerException is ServiceException { Error.Code: "ConflictException" })
        {
            // A data file has it from an earlier start.
            return;
        }

        long last = (now - ProfileLength).UtcTicks / ProfileLength.Ticks;
        for (var start = new DateTimeOffset(last * ProfileLength.Ticks, TimeSpan.Zero); now - start < Length; start -= ProfileLength)
        {
            await seed.AddAgentProfileAsync(DemoShop.Group, DemoShop.ProfileOf(start, now - start < SlowSince)).ConfigureAwait(false);
        }
    }
}
