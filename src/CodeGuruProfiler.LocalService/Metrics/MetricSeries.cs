using System.Text.Json.Nodes;
using CodeGuruProfiler.LocalService.Aggregation;
using CodeGuruProfiler.LocalService.Validation;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.LocalService.Metrics;

/// <summary>The values of metrics by step. A step without a profile is unprocessed and has no values.</summary>
internal sealed class MetricSeries(TimeRange range, AggregationPeriod resolution, IReadOnlyList<FrameMetric> metrics)
{
    // The API reference documents the map's values, which are end times, but not its keys.
    private const string NoProfile = "NoAggregatedProfile";

    private readonly List<DateTimeOffset> _endTimes = [];
    private readonly List<DateTimeOffset> _unprocessed = [];
    private readonly FrameCounts _counts = new(metrics);
    private readonly List<double>[] _values = [.. metrics.Select(_ => new List<double>())];

    public void Add(ProfileTime time, CallTree? tree)
    {
        if (tree is null)
        {
            _unprocessed.Add(time.End);
            return;
        }

        _endTimes.Add(time.End);
        _counts.Count(tree);
        for (int i = 0; i < metrics.Count; i++)
        {
            _values[i].Add(_counts.ShareOf(metrics[i]));
        }
    }

    public JsonObject ToJson() => new()
    {
        ["startTime"] = Iso8601.Write(range.Start),
        ["endTime"] = Iso8601.Write(range.End),
        ["resolution"] = resolution.Name,
        ["endTimes"] = Times(_endTimes),
        ["frameMetricData"] = new JsonArray([.. metrics.Select((metric, i) => new JsonObject
        {
            ["frameMetric"] = metric.ToJson(),
            ["values"] = new JsonArray([.. _values[i].Select(value => JsonValue.Create(value))]),
        })]),
        ["unprocessedEndTimes"] = _unprocessed.Count == 0
            ? new JsonObject()
            : new JsonObject { [NoProfile] = Times(_unprocessed) },
    };

    private static JsonArray Times(IEnumerable<DateTimeOffset> times)
        => new([.. times.Select(time => new JsonObject { ["value"] = Iso8601.Write(time) })]);
}
