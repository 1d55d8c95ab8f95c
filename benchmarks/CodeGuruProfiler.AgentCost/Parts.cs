namespace CodeGuruProfiler.AgentCost;

/// <summary>The parts of the table. Each part runs in a fresh process.</summary>
internal static class Parts
{
    private static readonly (string Name, Action<double> Run)[] All =
    [
        ("look", LookCost.Run),
        ("continuous", ContinuousCost.Run),
        ("busy", BusyEffect.Run),
        ("memory", MemoryGrowth.Run),
        ("churn", MemoryGrowth.RunWithChurn),
        ("memory-tiers", MemoryGrowth.RunWithTiers),
        ("first", FirstLook.Run),
        ("end", PeriodEndCost.Run),
    ];

    // Processes that another part starts.
    private static readonly (string Name, Action<double> Run)[] Started =
    [
        ("memory-once", MemoryGrowth.RunOnce),
        ("churn-once", MemoryGrowth.RunOnceWithChurn),
        ("first-look", _ => FirstLook.RunLook()),
        ("first-session", _ => FirstLook.RunSession()),
    ];

    public static IEnumerable<string> Names => All.Select(part => part.Name);

    public static void Run(string name, double scale)
    {
        All.Concat(Started).Single(part => part.Name == name).Run(scale);
        Environment.Exit(0);
    }
}
