namespace CodeGuruProfiler.Formats;

/// <summary>Options of reading speedscope's JSON.</summary>
public sealed class SpeedscopeReadOptions
{
    /// <summary>Gets or sets the name of the profiles that are read.</summary>
    /// <value>For example <c>Thread (4711)</c>; <see langword="null"/> (the default) to read all and add them up.</value>
    public string? ProfileName { get; set; }
}
