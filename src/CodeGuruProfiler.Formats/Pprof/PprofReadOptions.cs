namespace CodeGuruProfiler.Formats;

/// <summary>Options of reading pprof.</summary>
public sealed class PprofReadOptions
{
    /// <summary>Gets or sets the sample types that become counters.</summary>
    /// <value>
    /// Names such as <c>cpu</c> or <c>inuse_space</c>, in any case; <see langword="null"/> (the default) for those that count, or all when none does.
    /// A first type <c>samples</c> that only sums up the others is left out then.
    /// </value>
    public IReadOnlyList<string>? SampleTypes { get; set; }
}
