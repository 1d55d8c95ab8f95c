namespace CodeGuruProfiler.Formats;

/// <summary>How folded stacks show counters, for which the format has no place.</summary>
public enum FoldedThreadStates
{
    /// <summary>The counters are added up.</summary>
    Sum,

    /// <summary>Each counter is a frame at the root, such as <c>[RUNNABLE]</c>.</summary>
    RootFrame,
}
