namespace CodeGuruProfiler.LocalService.TimeLines;

/// <summary>The thread states of profiles: those in which a thread works or is held up, and those in which it waits.</summary>
/// <remarks>Most threads of a server wait most of the time. A picture that begins with them shows nothing else.</remarks>
internal static class ThreadStates
{
    // In the order in which they are drawn, from the bottom.
    private static readonly string[] Known = ["RUNNABLE", "NATIVE", "BLOCKED", "WALL_TIME"];
    private static readonly string[] Waiting = ["WAITING", "TIMED_WAITING", "IDLE"];

    /// <summary>Returns the states in which threads work or are held up, in the order of drawing; all when there are none.</summary>
    public static IReadOnlyList<string> Working(IEnumerable<string> counters)
    {
        string[] all = [.. counters.Distinct().OrderBy(Rank).ThenBy(state => state, StringComparer.Ordinal)];
        string[] working = [.. all.Where(state => !Waiting.Contains(state))];
        return working.Length > 0 ? working : all;
    }

    /// <summary>Returns the name of a state's color.</summary>
    public static string ColorOf(string counter)
        => Known.Contains(counter) ? counter.ToLowerInvariant().Replace('_', '-') : Waiting.Contains(counter) ? "waiting" : "other";

    private static int Rank(string counter)
    {
        int known = Array.IndexOf(Known, counter);
        return known >= 0 ? known : Waiting.Contains(counter) ? Known.Length + 1 : Known.Length;
    }
}
