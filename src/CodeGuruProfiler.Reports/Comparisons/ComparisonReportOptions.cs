using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Reports;

/// <summary>The form of a report on a comparison.</summary>
/// <remarks>Each member has a default. The options are copied when a method is called, and checked then.</remarks>
public sealed class ComparisonReportOptions
{
    /// <summary>Gets or sets the heading.</summary>
    /// <value>Any text, or <see langword="null"/> (the default) for <c>Comparison</c> with the names of both profiles.</value>
    public string? Title { get; set; }

    /// <summary>Gets or sets the name of the profile before.</summary>
    /// <value>Any text, such as a version or a time; <c>before</c> is the default.</value>
    public string BeforeName { get; set; } = "before";

    /// <summary>Gets or sets the name of the profile after.</summary>
    /// <value>Any text, such as a version or a time; <c>after</c> is the default.</value>
    public string AfterName { get; set; } = "after";

    /// <summary>Gets or sets the most frames to show, of those whose change is more than noise and of those within noise.</summary>
    /// <value>0 to 1,000; 20 is the default.</value>
    public int Top { get; set; } = 20;

    /// <summary>Gets or sets a value that indicates whether a frame's own cost is compared, or that of everything it called too.</summary>
    /// <value><see cref="FrameOrder.Self"/> is the default.</value>
    public FrameOrder Order { get; set; } = FrameOrder.Self;

    /// <summary>Gets or sets the most characters that the report may have. Rows and details that do not fit are left out, and the report contains their number.</summary>
    /// <value>4,000 or more; 65,000 is the default, which fits in a comment of GitHub and GitLab.</value>
    public int MaxLength { get; set; } = MarkdownOptions.DefaultLength;

    /// <summary>Returns a copy, with every member checked.</summary>
    internal static ComparisonReportOptions Check(ComparisonReportOptions? options) => options is null ? new ComparisonReportOptions() : new ComparisonReportOptions
    {
        Title = options.Title,
        BeforeName = options.BeforeName ?? throw Errors.OptionOutOfRange(nameof(BeforeName), null, "a text", nameof(options)),
        AfterName = options.AfterName ?? throw Errors.OptionOutOfRange(nameof(AfterName), null, "a text", nameof(options)),
        Top = options.Top is >= 0 and <= 1000 ? options.Top : throw Errors.OptionOutOfRange(nameof(Top), options.Top, "0 to 1000", nameof(options)),
        Order = options.Order is FrameOrder.Self or FrameOrder.Total ? options.Order : throw Errors.OptionOutOfRange(nameof(Order), options.Order, "Self or Total", nameof(options)),
        MaxLength = MarkdownOptions.CheckLength(options.MaxLength),
    };
}
