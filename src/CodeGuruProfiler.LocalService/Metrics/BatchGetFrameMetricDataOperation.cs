using CodeGuruProfiler.LocalService.Aggregation;
using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.ProfilingGroups;
using CodeGuruProfiler.LocalService.Requests;
using CodeGuruProfiler.LocalService.ServiceErrors;
using CodeGuruProfiler.LocalService.Storage;

namespace CodeGuruProfiler.LocalService.Metrics;

/// <summary>Returns the share of frames over time.</summary>
internal sealed class BatchGetFrameMetricDataOperation(ServiceContext service) : Operation("BatchGetFrameMetricData")
{
    /// <summary>The maximum number of values in a request: one for each metric, thread state and step.</summary>
    public const int MaxValues = 250_000;

    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    public override async Task<OperationOutput> RunAsync(OperationInput input, CancellationToken cancellationToken)
    {
        FrameMetric[] metrics = [.. (input.Values["frameMetrics"]?.AsArray() ?? []).Select(FrameMetric.Read)];
        TimeRange range = RangeOf(input);
        AggregationPeriod resolution = ResolutionOf(input, range.Start);
        MetricSeries series = await service.Database.ReadAsync(
            session => ReadSeries(session, input.GroupName, metrics, resolution, range, cancellationToken),
            cancellationToken).ConfigureAwait(false);
        return OperationOutput.Json(series.ToJson());
    }

    private MetricSeries ReadSeries(
        DatabaseSession session,
        string groupName,
        FrameMetric[] metrics,
        AggregationPeriod resolution,
        TimeRange range,
        CancellationToken cancellationToken)
    {
        long groupId = ProfilingGroupStore.GetId(session, groupName);
        var whole = new TimeRange(resolution.Floor(range.Start), resolution.Ceiling(range.End));
        CheckWork(metrics, (whole.End - whole.Start) / resolution.Length);
        var series = new MetricSeries(whole, resolution, metrics);
        HashSet<ProfileTime> kept = [.. ProfileTimeStore.Find(session, groupId, resolution, whole, service.Now)];
        for (DateTimeOffset start = whole.Start; start < whole.End; start += resolution.Length)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var time = new ProfileTime(resolution, start);
            series.Add(time, kept.Contains(time) ? ProfileParts.Read(session, groupId, [time]) : null);
        }

        return series;
    }

    // A metric is a few bytes of the request, but costs a value for each step.
    private static void CheckWork(FrameMetric[] metrics, double steps)
    {
        double values = steps * metrics.Sum(metric => Math.Max(1L, metric.ThreadStates.Count));
        if (values > MaxValues)
        {
            throw Errors.Invalid($"The request asks for {values:F0} values: frameMetrics and their threadStates in each of {steps:F0} steps. At most {MaxValues} are returned. Use fewer metrics, a shorter time range or a coarser targetResolution.");
        }
    }

    // Without times, the range ends now.
    private TimeRange RangeOf(OperationInput input)
        => TimeRange.Find(input, Longest)
            ?? new TimeRange(service.Now - (TimeRange.FindPeriod(input, Longest) ?? Longest), service.Now);

    // "If the requested target resolution is not available due to data not being retained we provide a best effort result by
    // falling back to the most granular available resolution after the target resolution."
    private AggregationPeriod ResolutionOf(OperationInput input, DateTimeOffset start)
    {
        AggregationPeriod target = AggregationPeriod.Get(input.FindText("targetResolution") ?? AggregationPeriod.FiveMinutes.Name);
        return AggregationPeriod.All
            .SkipWhile(period => period != target)
            .FirstOrDefault(period => period.Floor(start) >= period.OldestKept(service.Now), AggregationPeriod.Day);
    }
}
