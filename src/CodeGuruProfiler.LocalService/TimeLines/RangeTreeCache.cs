using System.Globalization;
using CodeGuruProfiler.LocalService.Aggregation;
using CodeGuruProfiler.LocalService.Storage;

namespace CodeGuruProfiler.LocalService.TimeLines;

/// <summary>Reads the call trees of ranges, and keeps the last ones: a page and its flame graph show the same tree.</summary>
internal sealed class RangeTreeCache
{
    private const int MaxTrees = 8;

    // About 100 bytes each.
    private const int MaxNodes = 1_000_000;

    private readonly object _lock = new();
    private readonly LinkedList<(long GroupId, RangeTree Tree)> _newest = [];

    /// <summary>Returns the tree of a range; null when there is no profile.</summary>
    public RangeTree? Find(DatabaseSession session, long groupId, TimeRange range, DateTimeOffset now)
    {
        List<ProfileTime> times = ProfileCover.Find(session, groupId, range, now);
        if (times.Count == 0)
        {
            return null;
        }

        string version = VersionOf(session, groupId, times);
        if (FindKept(groupId, range, version) is { } kept)
        {
            return kept;
        }

        var read = new RangeTree(range, times, version, ProfileParts.Read(session, groupId, times));
        Keep(groupId, read);
        return read;
    }

    // The number and the versions only grow, because profiles of a range are not deleted one by one.
    private static string VersionOf(DatabaseSession session, long groupId, List<ProfileTime> times)
    {
        long versions = times.Sum(time => session.Number(
            "SELECT version FROM profiles WHERE group_id = $1 AND period = $2 AND start = $3",
            groupId,
            time.Period.Seconds,
            time.Start.ToUnixTimeMilliseconds()));
        return string.Create(CultureInfo.InvariantCulture, $"{times[0].Start.ToUnixTimeSeconds()}-{times.Count}-{versions}");
    }

    private RangeTree? FindKept(long groupId, TimeRange range, string version)
    {
        lock (_lock)
        {
            return _newest.FirstOrDefault(kept => kept.GroupId == groupId && kept.Tree.Range == range && kept.Tree.Version == version).Tree;
        }
    }

    private void Keep(long groupId, RangeTree tree)
    {
        lock (_lock)
        {
            // Older versions of the range are of no use.
            Forget(kept => kept.GroupId == groupId && kept.Tree.Range == tree.Range);
            _newest.AddFirst((groupId, tree));
            while (_newest.Count > 1 && (_newest.Count > MaxTrees || _newest.Sum(kept => (long)kept.Tree.Tree.NodeCount) > MaxNodes))
            {
                _newest.RemoveLast();
            }
        }
    }

    private void Forget(Func<(long GroupId, RangeTree Tree), bool> isUseless)
    {
        foreach ((long GroupId, RangeTree Tree) useless in _newest.Where(isUseless).ToList())
        {
            _newest.Remove(useless);
        }
    }
}
