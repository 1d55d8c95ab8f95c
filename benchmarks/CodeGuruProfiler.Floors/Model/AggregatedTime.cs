namespace CodeGuruProfiler.Floors.Model;

/// <summary>The time of an aggregated profile.</summary>
public sealed class AggregatedTime
{
    public DateTimeOffset? Start { get; set; }

    public string? Period { get; set; }
}
