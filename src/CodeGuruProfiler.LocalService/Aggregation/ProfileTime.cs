namespace CodeGuruProfiler.LocalService.Aggregation;

/// <summary>Names an aggregated profile of a group.</summary>
internal sealed record ProfileTime(AggregationPeriod Period, DateTimeOffset Start)
{
    public DateTimeOffset End => Start + Period.Length;
}
