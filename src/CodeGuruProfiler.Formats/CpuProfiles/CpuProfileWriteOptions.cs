namespace CodeGuruProfiler.Formats;

/// <summary>Options of writing a cpuprofile.</summary>
public sealed class CpuProfileWriteOptions
{
    /// <summary>Gets or sets the time that a count of 1 stands for.</summary>
    /// <value>Greater than 0; a millisecond by default, which is invented: the format has times only.</value>
    public TimeSpan TimePerCount { get; set; } = TimeSpan.FromMilliseconds(1);

    /// <summary>Gets or sets the time at which the profile begins.</summary>
    /// <value><see langword="null"/> (the default) for 0.</value>
    public DateTimeOffset? Start { get; set; }

    /// <summary>Gets or sets a value indicating whether source files and lines are written.</summary>
    /// <value><see langword="true"/> by default. Paths can be private: set <see langword="false"/> for a file that leaves the house.</value>
    public bool IncludeSources { get; set; } = true;
}
