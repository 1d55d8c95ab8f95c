namespace CodeGuruProfiler.LocalService.Aggregation;

/// <summary>The period and the start of an aggregated profile, which identify it within its group.</summary>
internal sealed record ProfileTime(AggregationPeriod Period, DateTimeOffset Start)
{
    public DateTimeOffset End => Start + Period.Length;
}
