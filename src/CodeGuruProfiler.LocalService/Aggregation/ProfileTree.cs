using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.LocalService.Aggregation;

/// <summary>A call tree of a group and its encoding in the database.</summary>
internal sealed class ProfileTree(long groupId, DateTimeOffset start, CallTree calls)
{
    private byte[]? _encoded;
    private long? _id;

    public long GroupId { get; } = groupId;

    public DateTimeOffset Start { get; } = start;

    private CallTree Calls { get; } = calls;

    /// <summary>Merges trees of one group and encodes the result.</summary>
    public static ProfileTree Merge(IReadOnlyList<ProfileTree> trees)
    {
        ProfileTree sum = trees is [ProfileTree one] ? one : new ProfileTree(trees[0].GroupId, trees[0].Start, CallTree.Merge(trees.Select(tree => tree.Calls)));
        sum._encoded ??= TreeCodec.Encode(sum.Calls);
        return sum;
    }

    /// <summary>Gets the id of the stored tree. The first call stores it.</summary>
    public long GetId(TreeStore store) => _id ??= store.Add(_encoded ?? TreeCodec.Encode(Calls));
}
