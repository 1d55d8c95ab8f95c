using CodeGuruProfiler.LocalService.Storage;

namespace CodeGuruProfiler.LocalService.Aggregation;

/// <summary>Selects the fewest aggregated profiles that cover a time range.</summary>
/// <remarks>
/// A day or an hour within the range is used as a whole. The rest is covered by overlapping profiles of five minutes.
/// Where these are no longer kept, the hour replaces them, and then the day.
/// </remarks>
internal sealed class ProfileCover
{
    private readonly HashSet<ProfileTime> _kept;
    private readonly TimeRange _range;
    private readonly DateTimeOffset _now;

    private ProfileCover(HashSet<ProfileTime> kept, TimeRange range, DateTimeOffset now)
    {
        _kept = kept;
        _range = range;
        _now = now;
    }

    /// <summary>Returns the profiles in the order of their starts; none when nothing is kept for the range.</summary>
    public static List<ProfileTime> Find(DatabaseSession session, long groupId, TimeRange range, DateTimeOffset now)
    {
        HashSet<ProfileTime> kept = [.. AggregationPeriod.All.SelectMany(period => ProfileTimeStore.Find(session, groupId, period, range, now))];
        if (kept.Count == 0)
        {
            return [];
        }

        return [.. new ProfileCover(kept, range, now).Within(range, AggregationPeriod.All.Count - 1)];
    }

    private IEnumerable<ProfileTime> Within(TimeRange range, int level)
    {
        AggregationPeriod period = AggregationPeriod.All[level];
        for (DateTimeOffset start = period.Floor(range.Start); start < range.End; start += period.Length)
        {
            foreach (ProfileTime time in Pick(new ProfileTime(period, start), level))
            {
                yield return time;
            }
        }
    }

    private ProfileTime[] Pick(ProfileTime time, int level)
    {
        bool isKept = _kept.Contains(time);
        if (!_range.Overlaps(time) || (level == 0 && !isKept))
        {
            return [];
        }

        if (isKept && (level == 0 || _range.Contains(time)))
        {
            return [time];
        }

        ProfileTime[] finer = [.. Within(new TimeRange(time.Start, time.End), level - 1)];
        bool finerAreGone = time.Start < AggregationPeriod.All[level - 1].OldestKept(_now);
        return finer.Length == 0 && isKept && finerAreGone ? [time] : finer;
    }
}
