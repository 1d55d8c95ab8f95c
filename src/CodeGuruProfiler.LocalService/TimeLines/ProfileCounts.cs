using CodeGuruProfiler.LocalService.Aggregation;
using CodeGuruProfiler.LocalService.Storage;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.LocalService.TimeLines;

/// <summary>The sums of the counters of profiles. Each is computed once for each version of the profile, and kept in memory.</summary>
internal sealed class ProfileCounts
{
    // A few megabytes. A year of one group has fewer profiles.
    private const int MaxKept = 20_000;

    // More thread states than there are. A profile with more counters is drawn by the first ones.
    private const int MaxCounters = 64;

    private readonly object _lock = new();
    private readonly Dictionary<(long GroupId, ProfileTime Time), (long Version, Dictionary<string, double> Counts)> _kept = [];

    /// <summary>Returns the profiles of a period in a range, oldest first. The newest ones are counted first.</summary>
    public List<CountedProfile> Read(DatabaseSession session, long groupId, AggregationPeriod period, TimeRange range, DateTimeOffset now, ReadingBudget budget)
    {
        List<(ProfileTime Time, long Version)> profiles = session.Query(
            "SELECT start, version FROM profiles WHERE group_id = $1 AND period = $2 AND start >= $3 AND start < $4 ORDER BY start DESC",
            row => (new ProfileTime(period, row.GetTime(0)), row.GetInt64(1)),
            groupId,
            period.Seconds,
            ProfileTimeStore.Later(range.Start, period.OldestKept(now)).ToUnixTimeMilliseconds(),
            range.End.ToUnixTimeMilliseconds());
        List<CountedProfile> counted = [.. profiles.Select(profile => new CountedProfile(profile.Time, Count(session, groupId, profile.Time, profile.Version, budget)))];
        counted.Reverse();
        return counted;
    }

    private Dictionary<string, double>? Count(DatabaseSession session, long groupId, ProfileTime time, long version, ReadingBudget budget)
    {
        lock (_lock)
        {
            if (_kept.TryGetValue((groupId, time), out (long Version, Dictionary<string, double> Counts) kept) && kept.Version == version)
            {
                return kept.Counts;
            }
        }

        if (!budget.TryTake(BytesOf(session, groupId, time)))
        {
            return null;
        }

        CallTree tree = ProfileParts.Read(session, groupId, [time]);
        var counts = new Dictionary<string, double>();
        for (int i = 0; i < Math.Min(tree.Counters.Count, MaxCounters); i++)
        {
            counts[tree.Counters[i]] = Math.Max(0, tree.Root.GetTotal(i));
        }

        lock (_lock)
        {
            if (_kept.Count >= MaxKept)
            {
                _kept.Clear();
            }

            _kept[(groupId, time)] = (version, counts);
        }

        return counts;
    }

    private static long BytesOf(DatabaseSession session, long groupId, ProfileTime time) => session.Number(
        """
        SELECT coalesce(sum(length(tree)), 0) FROM profile_parts JOIN trees ON trees.id = tree_id
        WHERE profile_id = (SELECT id FROM profiles WHERE group_id = $1 AND period = $2 AND start = $3)
        """,
        groupId,
        time.Period.Seconds,
        time.Start.ToUnixTimeMilliseconds());
}
