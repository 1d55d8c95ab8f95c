namespace CodeGuruProfiler.Profiles.Comparisons;

/// <summary>Distinguishes numbers of samples from other counts: times, bytes, differences.</summary>
internal static class SampleCounts
{
    // Converters' names for counters of pprof and speedscope end with the unit: CPU/NANOSECONDS, alloc_space/bytes, wait (ms).
    private static readonly string[] Units =
    [
        "nanoseconds", "microseconds", "milliseconds", "seconds", "minutes", "hours", "ns", "us", "ms",
        "bytes", "kilobytes", "megabytes", "gigabytes", "kb", "mb", "gb",
    ];

    /// <summary>Returns whether a tree can have numbers of samples only: none has a unit, and each is whole and not negative.</summary>
    public static bool Are(CallTree tree)
        => !Array.Exists(tree.Counts.Names, HasUnit) && tree.Counts.AreWhole && !AreNegative(tree);

    public static bool AreNegative(CallTree tree) => tree.Counts.AnyNegative;

    private static bool HasUnit(string counter)
    {
        string name = counter.TrimEnd(')', ']');
        int start = name.Length;
        while (start > 0 && char.IsLetter(name[start - 1]))
        {
            start--;
        }

        return Array.Exists(Units, unit => name.AsSpan(start).Equals(unit, StringComparison.OrdinalIgnoreCase));
    }
}
