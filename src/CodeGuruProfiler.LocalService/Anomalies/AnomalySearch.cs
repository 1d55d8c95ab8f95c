using System.Globalization;
using CodeGuruProfiler.LocalService.Aggregation;
using CodeGuruProfiler.LocalService.Metrics;

namespace CodeGuruProfiler.LocalService.Anomalies;

/// <summary>Finds hours in which a frame took far more of the program than in the day before.</summary>
/// <remarks>
/// An hour is flagged when the frame's share is above the median of the hours before it, within a day and six at least, by
/// more than five percentage points and by more than four robust standard deviations (1.4826 times the median absolute
/// deviation). Flagged hours that follow each other are one instance.
/// </remarks>
internal static class AnomalySearch
{
    public static readonly TimeSpan Baseline = TimeSpan.FromDays(1);

    private const int LeastHours = 6;
    private const double LeastRise = 0.05;
    private const double Deviations = 4 * 1.4826;

    /// <param name="shares">The hours.</param>
    /// <param name="range">Which of them are asked about.</param>
    /// <param name="owner">What makes ids of one group differ from those of another.</param>
    public static IReadOnlyList<Anomaly> Find(HourlyShares shares, TimeRange range, string owner)
    {
        IEnumerable<string> frames = shares.Shares.SelectMany(hour => hour.Keys).Distinct().Order(StringComparer.Ordinal);
        return [.. frames.Select(frame => FindIn(shares, frame, range, owner)).OfType<Anomaly>()];
    }

    private static Anomaly? FindIn(HourlyShares shares, string frame, TimeRange range, string owner)
    {
        double[] values = shares.Of(frame);
        var instances = new List<AnomalyInstance>();
        string? reason = null;
        for (int i = 0; i < values.Length; i++)
        {
            if (!range.Overlaps(new ProfileTime(AggregationPeriod.Hour, shares.Hours[i])) || UsualShare(shares, values, i) is not { } usual)
            {
                continue;
            }

            int last = i;
            while (last + 1 < values.Length && UsualShare(shares, values, last + 1) is not null)
            {
                last++;
            }

            reason ??= string.Create(
                CultureInfo.InvariantCulture,
                $"{frame} took {values[i]:P1} of the time, which is far more than its usual {usual:P1}.");
            DateTimeOffset start = shares.Hours[i];
            DateTimeOffset? end = last + 1 == values.Length ? null : shares.Hours[last] + AggregationPeriod.Hour.Length;
            instances.Add(new AnomalyInstance(Identifiers.UuidOf($"{owner} {frame} {start:O}"), start, end));
            i = last;
        }

        return reason is null ? null : new Anomaly(new FrameMetric(frame, shares.Counters), reason, instances);
    }

    /// <summary>Gets the median that an hour is far above; null when it is not.</summary>
    private static double? UsualShare(HourlyShares shares, double[] values, int hour)
    {
        double[] before =
        [
            .. Enumerable.Range(0, hour)
                .Where(i => shares.Hours[i] >= shares.Hours[hour] - Baseline)
                .Select(i => values[i]),
        ];
        if (before.Length < LeastHours)
        {
            return null;
        }

        double median = Median(before);
        double deviation = Median([.. before.Select(value => Math.Abs(value - median))]);
        return values[hour] - median > Math.Max(LeastRise, Deviations * deviation) ? median : null;
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        int middle = values.Length / 2;
        return values.Length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
