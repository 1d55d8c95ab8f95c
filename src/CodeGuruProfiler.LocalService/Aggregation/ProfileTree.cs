using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.LocalService.Aggregation;

/// <summary>Calls of a group from a time on.</summary>
internal sealed class ProfileTree(long groupId, DateTimeOffset start, CallTree calls)
{
    private byte[]? _encoded;

    public long GroupId { get; } = groupId;

    public DateTimeOffset Start { get; } = start;

    public CallTree Calls { get; } = calls;

    /// <summary>Gets the calls as they are kept: encoded once, however many periods keep them.</summary>
    public byte[] Encoded => _encoded ??= TreeCodec.Encode(Calls);
}
