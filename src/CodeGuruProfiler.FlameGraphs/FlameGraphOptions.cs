namespace CodeGuruProfiler.FlameGraphs;

/// <summary>The initial state of a flame graph. The reader changes most of it in the page.</summary>
/// <remarks>Each member has a default. The options are copied when a method is called, and checked then.</remarks>
public sealed class FlameGraphOptions
{
    /// <summary>Gets or sets the title, which is also the name of the root.</summary>
    /// <value>Any text; <c>Flame graph</c> is the default.</value>
    public string Title { get; set; } = "Flame graph";

    /// <summary>Gets or sets the line beside the title, for example the time of the profile.</summary>
    /// <value>Any text, or <see langword="null"/> (the default) for none.</value>
    public string? Subtitle { get; set; }

    /// <summary>Gets or sets the unit of the counts.</summary>
    /// <value>Any text; <c>samples</c> is the default.</value>
    public string Unit { get; set; } = "samples";

    /// <summary>Gets or sets the time that one count stands for.</summary>
    /// <value>More than 0, or <see langword="null"/> (the default) when it is unknown. Times are then shown beside the counts, and files saved from the page contain them.</value>
    public TimeSpan? TimePerCount { get; set; }

    /// <summary>Gets or sets the counters that are on at first: in the page their thread states are checked, and SVG and text contain only them.</summary>
    /// <value>Names of counters, or <see langword="null"/> (the default) for all. Names that the tree does not have change nothing.</value>
    public IReadOnlyList<string>? Counters { get; set; }

    /// <summary>Gets or sets a value indicating whether the root is at the bottom, as in the first flame graphs.</summary>
    /// <value><see langword="false"/> is the default: the root is on top.</value>
    public bool FlameUp { get; set; }

    /// <summary>Gets or sets a value indicating whether the heaviest of siblings comes first.</summary>
    /// <value><see langword="false"/> is the default: siblings come in the order of their names, so that two pictures compare. Text always has the heaviest first.</value>
    public bool HeaviestFirst { get; set; }

    /// <summary>Gets or sets the first search.</summary>
    /// <value>A regular expression or a text, or <see langword="null"/> (the default) for nothing. Only the page searches.</value>
    public string? Search { get; set; }

    /// <summary>Gets or sets the most nodes that a tree may have.</summary>
    /// <value>1 or more; 5,000,000 is the default. A page of a million nodes has about 2.5 MB and is on the screen within a second.</value>
    public int MaxNodes { get; set; } = 5_000_000;

    /// <summary>Gets or sets a value indicating whether names that do not fit are shortened from their beginning: first the parameters go, then the namespace, then the type.</summary>
    /// <value><see langword="true"/> is the default; with <see langword="false"/> the end is cut off.</value>
    public bool FriendlyNames { get; set; } = true;

    /// <summary>Gets or sets the width of SVG pictures, in pixels.</summary>
    /// <value>100 to 20,000; 1,200 is the default.</value>
    public int Width { get; set; } = 1200;

    /// <summary>Gets or sets the smallest share of the whole that a line of text may stand for.</summary>
    /// <value>0 to 1; 0.01 is the default. Text leaves out frames with less, and reports how many. SVG pictures ignore this: they leave out frames narrower than half a pixel.</value>
    public double MinShare { get; set; } = 0.01;

    /// <summary>Gets or sets the depth of text, in frames.</summary>
    /// <value>1 to 1,000; 64 is the default.</value>
    public int MaxTextDepth { get; set; } = 64;

    /// <summary>Returns a copy, with every member checked.</summary>
    internal static FlameGraphOptions Check(FlameGraphOptions? options)
    {
        var copy = new FlameGraphOptions();
        if (options is null)
        {
            return copy;
        }

        copy.Title = options.Title ?? throw Errors.OptionOutOfRange(nameof(Title), "null", "a text", nameof(options));
        copy.Subtitle = options.Subtitle;
        copy.Unit = options.Unit ?? throw Errors.OptionOutOfRange(nameof(Unit), "null", "a text", nameof(options));
        copy.TimePerCount = options.TimePerCount is { } time && time <= TimeSpan.Zero
            ? throw Errors.OptionOutOfRange(nameof(TimePerCount), time, "a time above 0, or null", nameof(options))
            : options.TimePerCount;
        copy.Counters = options.Counters is { } counters ? [.. counters] : null;
        copy.FlameUp = options.FlameUp;
        copy.HeaviestFirst = options.HeaviestFirst;
        copy.Search = options.Search;
        copy.MaxNodes = options.MaxNodes >= 1 ? options.MaxNodes : throw Errors.OptionOutOfRange(nameof(MaxNodes), options.MaxNodes, "1 or more", nameof(options));
        copy.FriendlyNames = options.FriendlyNames;
        copy.Width = options.Width is >= 100 and <= 20_000 ? options.Width : throw Errors.OptionOutOfRange(nameof(Width), options.Width, "100 to 20000", nameof(options));
        copy.MinShare = options.MinShare is >= 0 and <= 1 ? options.MinShare : throw Errors.OptionOutOfRange(nameof(MinShare), options.MinShare, "0 to 1", nameof(options));
        copy.MaxTextDepth = options.MaxTextDepth is >= 1 and <= 1000 ? options.MaxTextDepth : throw Errors.OptionOutOfRange(nameof(MaxTextDepth), options.MaxTextDepth, "1 to 1000", nameof(options));
        return copy;
    }
}
