namespace CodeGuruProfiler.Formats.Speedscope;

/// <summary>A profile of a file: its head, and where its lists are.</summary>
internal sealed class SpeedscopeProfile
{
    public int Position { get; init; }

    public string Type { get; set; } = "";

    public string Name { get; set; } = "";

    public string Unit { get; set; } = "none";

    public double StartValue { get; set; }

    public double EndValue { get; set; }

    public Range? Samples { get; set; }

    public Range? Weights { get; set; }

    public Range? Events { get; set; }

    public double Duration => EndValue - StartValue;
}
