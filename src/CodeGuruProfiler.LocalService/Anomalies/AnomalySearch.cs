using System.Globalization;
using CodeGuruProfiler.LocalService.Aggregation;
using CodeGuruProfiler.LocalService.Metrics;
using CodeGuruProfiler.LocalService.Operations;

namespace CodeGuruProfiler.LocalService.Anomalies;

/// <summary>Finds hours in which a frame's share of the program is far above that of the day before.</summary>
/// <remarks>
/// An hour is flagged when the frame's share exceeds the median of the hours of the day before, of which there must be six, by
/// more than five percentage points and by more than four robust standard deviations (1.4826 times the median absolute
/// deviation). Consecutive flagged hours are one instance.
/// </remarks>
internal static class AnomalySearch
{
    public static readonly TimeSpan Baseline = TimeSpan.FromDays(1);

    private const int LeastHours = 6;
    private const double LeastRise = 0.05;
    private const double Deviations = 4 * 1.4826;

    /// <summary>Finds the anomalies of a range.</summary>
    /// <param name="shares">The shares of the range and the day before it.</param>
    /// <param name="range">The range.</param>
    /// <param name="owner">A text that makes the ids unique to the group.</param>
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

    /// <summary>Returns the median that an hour far exceeds; null when it does not.</summary>
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
