using CodeGuruProfiler.LocalService.Aggregation;
using CodeGuruProfiler.LocalService.Storage;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.LocalService.Anomalies;

/// <summary>The share of each frame in the program, by hour, in a range and the day before it.</summary>
internal sealed record HourlyShares(IReadOnlyList<DateTimeOffset> Hours, IReadOnlyList<Dictionary<string, double>> Shares, IReadOnlyList<string> Counters)
{
    public static HourlyShares Read(DatabaseSession session, long groupId, TimeRange range, DateTimeOffset now)
    {
        var whole = new TimeRange(range.Start - AnomalySearch.Baseline, range.End);
        List<ProfileTime> times = ProfileTimeStore.Find(session, groupId, AggregationPeriod.Hour, whole, now);
        var shares = new List<Dictionary<string, double>>();
        var counters = new SortedSet<string>(StringComparer.Ordinal);
        foreach (ProfileTime time in times)
        {
            CallTree tree = ProfileParts.Read(session, groupId, [time]);
            counters.UnionWith(tree.Counters);
            shares.Add(tree.HottestFrames(int.MaxValue, FrameOrder.Total).ToDictionary(frame => frame.Frame, frame => frame.TotalShare));
        }

        return new HourlyShares([.. times.Select(time => time.Start)], shares, [.. counters]);
    }

    /// <summary>Returns the share of a frame in each hour.</summary>
    public double[] Of(string frame) => [.. Shares.Select(hour => hour.GetValueOrDefault(frame))];
}
