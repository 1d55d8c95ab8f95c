using CodeGuruProfiler.LocalService.Storage;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.LocalService.Aggregation;

/// <summary>The call trees of aggregated profiles, each in parts that are merged eight at a time.</summary>
/// <remarks>
/// What is posted at once becomes a part of level 0; eight parts of a level become one of the next. So a post writes little, each
/// tree is rewritten once a level, and a read merges at most seven parts a level.
/// </remarks>
internal static class ProfileParts
{
    private const int Fan = 8;

    /// <summary>Adds trees to the profile of each period that they fall into: one part for all trees of a profile.</summary>
    public static void Add(DatabaseSession session, IReadOnlyList<ProfileTree> trees)
    {
        foreach (AggregationPeriod period in AggregationPeriod.All)
        {
            // The trees of a finer period make up those of the next.
            trees = [.. trees.GroupBy(tree => (tree.GroupId, Start: period.Floor(tree.Start))).Select(same => Merge([.. same]))];
            foreach (ProfileTree tree in trees)
            {
                long profileId = session.Number(
                    """
                    INSERT INTO profiles (group_id, period, start) VALUES ($1, $2, $3)
                    ON CONFLICT DO UPDATE SET version = version + 1 RETURNING id
                    """,
                    tree.GroupId,
                    period.Seconds,
                    period.Floor(tree.Start).ToUnixTimeMilliseconds());
                Insert(session, profileId, 0, tree.Encoded);
            }
        }
    }

    /// <summary>Merges every part of some profiles of a group.</summary>
    public static CallTree Read(DatabaseSession session, long groupId, IEnumerable<ProfileTime> times)
        => CallTree.Merge(times.SelectMany(time => session.Query(
            """
            SELECT tree FROM profile_parts
            WHERE profile_id = (SELECT id FROM profiles WHERE group_id = $1 AND period = $2 AND start = $3)
            """,
            row => TreeCodec.Decode(row.GetFieldValue<byte[]>(0)),
            groupId,
            time.Period.Seconds,
            time.Start.ToUnixTimeMilliseconds())));

    /// <summary>Deletes the profiles of a group that are older than they are kept.</summary>
    public static void DeleteExpired(DatabaseSession session, long groupId, DateTimeOffset now)
    {
        foreach (AggregationPeriod period in AggregationPeriod.All)
        {
            session.Execute(
                "DELETE FROM profiles WHERE group_id = $1 AND period = $2 AND start < $3",
                groupId,
                period.Seconds,
                period.OldestKept(now).ToUnixTimeMilliseconds());
        }
    }

    private static ProfileTree Merge(ProfileTree[] trees)
        => trees is [ProfileTree one] ? one : new ProfileTree(trees[0].GroupId, trees[0].Start, CallTree.Merge(trees.Select(tree => tree.Calls)));

    private static void Insert(DatabaseSession session, long profileId, int level, byte[] tree)
    {
        session.Execute("INSERT INTO profile_parts (profile_id, level, tree) VALUES ($1, $2, $3)", profileId, level, tree);
        if (session.Number("SELECT count(*) FROM profile_parts WHERE profile_id = $1 AND level = $2", profileId, level) < Fan)
        {
            return;
        }

        List<CallTree> parts = session.Query(
            "DELETE FROM profile_parts WHERE profile_id = $1 AND level = $2 RETURNING tree",
            row => TreeCodec.Decode(row.GetFieldValue<byte[]>(0)),
            profileId,
            level);
        Insert(session, profileId, level + 1, TreeCodec.Encode(CallTree.Merge(parts)));
    }
}
