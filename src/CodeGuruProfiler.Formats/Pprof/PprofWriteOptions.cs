namespace CodeGuruProfiler.Formats;

/// <summary>Options of writing pprof.</summary>
public sealed class PprofWriteOptions
{
    /// <summary>Gets or sets the time that a count of 1 stands for.</summary>
    /// <value>When set, each counter is also written in nanoseconds; <see langword="null"/> (the default) writes counts only.</value>
    public TimeSpan? TimePerCount { get; set; }

    /// <summary>Gets or sets the time at which the profile begins.</summary>
    /// <value><see langword="null"/> (the default) to leave it out.</value>
    public DateTimeOffset? Start { get; set; }

    /// <summary>Gets or sets the time at which the profile ends.</summary>
    /// <value><see langword="null"/> (the default) to leave it out. It is written only with <see cref="Start"/>.</value>
    public DateTimeOffset? End { get; set; }

    /// <summary>Gets or sets the name of the profile, which pprof shows as the name of the program.</summary>
    /// <value>For example that of the profiling group; <see langword="null"/> (the default) to leave it out.</value>
    public string? Name { get; set; }

    /// <summary>Gets or sets comments for people.</summary>
    /// <value>Empty by default. pprof prints them with <c>-comments</c>.</value>
    public IReadOnlyList<string> Comments { get; set; } = [];

    /// <summary>Gets or sets a value indicating whether the file is compressed.</summary>
    /// <value><see langword="true"/> by default, as the format demands; <c>go tool pprof</c> also reads files that are not.</value>
    public bool Gzip { get; set; } = true;

    /// <summary>Gets or sets a value indicating whether source files and lines are written.</summary>
    /// <value><see langword="true"/> by default. Paths can be private: set <see langword="false"/> for a file that leaves the house.</value>
    public bool IncludeSources { get; set; } = true;
}
