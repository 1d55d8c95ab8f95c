using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.LocalService.Aggregation;

/// <summary>Calls of a group from a time on, and their form in the database.</summary>
internal sealed class ProfileTree(long groupId, DateTimeOffset start, CallTree calls)
{
    private byte[]? _encoded;
    private long? _id;

    public long GroupId { get; } = groupId;

    public DateTimeOffset Start { get; } = start;

    private CallTree Calls { get; } = calls;

    /// <summary>Adds the calls of trees of one group up, ready to be kept.</summary>
    public static ProfileTree Merge(IReadOnlyList<ProfileTree> trees)
    {
        ProfileTree sum = trees is [ProfileTree one] ? one : new ProfileTree(trees[0].GroupId, trees[0].Start, CallTree.Merge(trees.Select(tree => tree.Calls)));
        sum._encoded ??= TreeCodec.Encode(sum.Calls);
        return sum;
    }

    /// <summary>Gets the id of the calls; they are kept from the first time on.</summary>
    public long GetId(TreeStore store) => _id ??= store.Add(_encoded ?? TreeCodec.Encode(Calls));
}
