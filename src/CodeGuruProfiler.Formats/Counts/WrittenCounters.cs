using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Formats.Counts;

/// <summary>The number of counters that formats with a column or a list for each can have.</summary>
internal static class WrittenCounters
{
    /// <summary>Thread states are fewer. The work is a node times a counter.</summary>
    public const int Most = 256;

    public static void Check(CallTree tree, string format)
    {
        if (tree.Counters.Count > Most)
        {
            throw Errors.TooManyCounters(tree.Counters.Count, Most, format, nameof(tree));
        }
    }
}
