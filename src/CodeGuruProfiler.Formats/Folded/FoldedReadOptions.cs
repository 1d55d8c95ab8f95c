namespace CodeGuruProfiler.Formats;

/// <summary>Options of reading folded stacks.</summary>
public sealed class FoldedReadOptions
{
    /// <summary>Gets or sets which number of a line is the count.</summary>
    /// <value><see cref="FoldedColumns.One"/> by default: of two numbers the first would be read as part of the last frame's name.</value>
    public FoldedColumns Columns { get; set; }

    /// <summary>Gets or sets a value indicating whether the marks of async-profiler and FlameGraph are taken off the names.</summary>
    /// <value><see langword="true"/> to take off <c>_[k]</c>, <c>_[j]</c>, <c>_[i]</c>, <c>_[0]</c> and <c>_[1]</c>; <see langword="false"/> by default.</value>
    public bool StripSuffixes { get; set; }
}
