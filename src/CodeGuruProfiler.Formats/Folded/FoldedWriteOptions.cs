namespace CodeGuruProfiler.Formats;

/// <summary>Options of writing folded stacks.</summary>
public sealed class FoldedWriteOptions
{
    /// <summary>Gets or sets how counters are shown.</summary>
    /// <value><see cref="FoldedThreadStates.Sum"/> by default. To write one counter only, pass a tree with that one.</value>
    public FoldedThreadStates ThreadStates { get; set; }

    /// <summary>Gets or sets the maximum of all counts together.</summary>
    /// <value>
    /// Counts are scaled down to it; <see langword="null"/> (the default) leaves them. Set 100,000 for the Firefox Profiler, which makes a sample of each count of 1.
    /// </value>
    public long? MaxTotal { get; set; }
}
