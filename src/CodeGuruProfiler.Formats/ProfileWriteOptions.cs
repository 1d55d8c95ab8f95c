namespace CodeGuruProfiler.Formats;

/// <summary>Options of writing a profile to any format. The classes of the formats have more.</summary>
public sealed class ProfileWriteOptions
{
    /// <summary>Gets or sets a value indicating whether source files and lines are written.</summary>
    /// <value><see langword="true"/> by default. Paths can be private: set <see langword="false"/> for a file that leaves the house.</value>
    public bool IncludeSources { get; set; } = true;
}
