namespace CodeGuruProfiler.Reports;

/// <summary>The form of a report in Markdown.</summary>
/// <remarks>Each member has a default. The options are copied when a method is called, and checked then.</remarks>
public sealed class MarkdownOptions
{
    /// <summary>Gets or sets the heading.</summary>
    /// <value>Any text, or <see langword="null"/> (the default) for the subject and the profiling group.</value>
    public string? Title { get; set; }

    /// <summary>Gets or sets the most characters that the report may have. Rows and details that do not fit are left out, and the report contains their number.</summary>
    /// <value>4,000 or more; 65,000 is the default, which fits in a comment of GitHub and GitLab.</value>
    public int MaxLength { get; set; } = DefaultLength;

    internal const int DefaultLength = 65_000;

    internal const int ShortestLength = 4_000;

    /// <summary>Returns a copy, with every member checked.</summary>
    internal static MarkdownOptions Check(MarkdownOptions? options)
        => options is null ? new MarkdownOptions() : new MarkdownOptions
        {
            Title = options.Title,
            MaxLength = CheckLength(options.MaxLength),
        };

    internal static int CheckLength(int length)
        => length >= ShortestLength ? length : throw Errors.OptionOutOfRange(nameof(MaxLength), length, "4000 or more", "options");
}
