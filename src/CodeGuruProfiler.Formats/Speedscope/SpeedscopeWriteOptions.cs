namespace CodeGuruProfiler.Formats;

/// <summary>Options of writing speedscope's JSON.</summary>
public sealed class SpeedscopeWriteOptions
{
    /// <summary>Gets or sets the name of the profile, which speedscope shows as the title.</summary>
    /// <value><see langword="null"/> (the default) to leave it out.</value>
    public string? Name { get; set; }

    /// <summary>Gets or sets the time that a count of 1 stands for.</summary>
    /// <value>When set, weights are seconds; <see langword="null"/> (the default) writes counts.</value>
    public TimeSpan? TimePerCount { get; set; }

    /// <summary>Gets or sets a value indicating whether only the sum of all counters is written.</summary>
    /// <value><see langword="false"/> by default: one more profile for each counter follows, where there is more than one.</value>
    public bool OneProfileOnly { get; set; }

    /// <summary>Gets or sets a value indicating whether source files and lines are written.</summary>
    /// <value><see langword="true"/> by default. Paths can be private: set <see langword="false"/> for a file that leaves the house.</value>
    public bool IncludeSources { get; set; } = true;
}
