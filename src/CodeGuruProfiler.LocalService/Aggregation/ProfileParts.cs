using CodeGuruProfiler.LocalService.Storage;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.LocalService.Aggregation;

/// <summary>The call trees of aggregated profiles, stored in parts that are merged eight at a time.</summary>
/// <remarks>
/// Profiles that are posted together become a part of level 0; eight parts of a level become one part of the next. So a post writes
/// little, each tree is rewritten once per level, and a read merges at most seven parts per level.
/// </remarks>
internal static class ProfileParts
{
    private const int Fan = 8;

    /// <summary>Adds trees to the profile of each period that contains them, in one part per profile.</summary>
    public static void Add(DatabaseSession session, IReadOnlyList<ProfileTree> trees)
    {
        var store = new TreeStore(session);
        var profileIds = new List<long>();
        foreach (AggregationPeriod period in AggregationPeriod.All)
        {
            // The trees of the next period are merged from those of the finer one. In parallel, because other writers wait.
            trees =
            [
                .. trees.GroupBy(tree => (tree.GroupId, period.Floor(tree.Start)))
                    .AsParallel().AsOrdered()
                    .Select(same => ProfileTree.Merge([.. same])),
            ];
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
                Insert(session, profileId, 0, tree.GetId(store));
                profileIds.Add(profileId);
            }
        }

        MergeFullLevels(session, store, profileIds);
    }

    /// <summary>Merges all parts of the given profiles of a group.</summary>
    public static CallTree Read(DatabaseSession session, long groupId, IEnumerable<ProfileTime> times)
        => CallTree.Merge(times.SelectMany(time => session.Query(
            """
            SELECT tree FROM profile_parts JOIN trees ON trees.id = tree_id
            WHERE profile_id = (SELECT id FROM profiles WHERE group_id = $1 AND period = $2 AND start = $3)
            """,
            row => TreeCodec.Decode(row.GetFieldValue<byte[]>(0)),
            groupId,
            time.Period.Seconds,
            time.Start.ToUnixTimeMilliseconds())));

    /// <summary>Deletes the profiles of a group that are past their retention.</summary>
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

    private static void Insert(DatabaseSession session, long profileId, int level, long treeId)
        => session.Execute("INSERT INTO profile_parts (profile_id, level, tree_id) VALUES ($1, $2, $3)", profileId, level, treeId);

    private static void MergeFullLevels(DatabaseSession session, TreeStore store, List<long> profileIds)
    {
        for (int level = 0; profileIds.Count > 0; level++)
        {
            List<long> full = [];
            foreach (long profileId in profileIds)
            {
                List<long> treeIds = session.Query(
                    "SELECT tree_id FROM profile_parts WHERE profile_id = $1 AND level = $2 ORDER BY id",
                    row => row.GetInt64(0),
                    profileId,
                    level);
                if (treeIds.Count >= Fan)
                {
                    Insert(session, profileId, level + 1, store.Merge(treeIds));
                    full.Add(profileId);
                }
            }

            // After all inserts, because a tree is deleted with its last part, and profiles share trees.
            foreach (long profileId in full)
            {
                session.Execute("DELETE FROM profile_parts WHERE profile_id = $1 AND level = $2", profileId, level);
            }

            profileIds = full;
        }
    }
}
