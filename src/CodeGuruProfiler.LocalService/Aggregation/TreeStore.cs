using CodeGuruProfiler.LocalService.Storage;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.LocalService.Aggregation;

/// <summary>The call trees of a transaction. Each tree is stored once, and the same trees are merged once for all profiles.</summary>
internal sealed class TreeStore(DatabaseSession session)
{
    private readonly Dictionary<string, long> _merged = [];

    /// <summary>Stores a tree and returns its id. The tree is deleted with the last part that refers to it.</summary>
    public long Add(byte[] tree) => session.Number("INSERT INTO trees (tree) VALUES ($1) RETURNING id", tree);

    /// <summary>Stores the merged tree and returns its id.</summary>
    public long Merge(IReadOnlyList<long> ids)
    {
        string all = string.Join(',', ids);
        if (!_merged.TryGetValue(all, out long sum))
        {
            sum = Add(TreeCodec.Encode(CallTree.Merge(ids.Select(Get))));
            _merged.Add(all, sum);
        }

        return sum;
    }

    private CallTree Get(long id)
        => session.FindFirst("SELECT tree FROM trees WHERE id = $1", row => TreeCodec.Decode(row.GetFieldValue<byte[]>(0)), id)!; // A part refers to it.
}
