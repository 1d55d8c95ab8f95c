using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.LocalService.Aggregation;

/// <summary>Encodes call trees for the database, as profile documents in binary Ion.</summary>
internal static class TreeCodec
{
    // Stored trees were checked when they were posted, and a merged tree may be larger than any of them.
    private static readonly ProfileReaderOptions Limits = new() { MaxNodes = int.MaxValue, MaxDepth = int.MaxValue };

    public static byte[] Encode(CallTree tree) => new AggregatedProfile { CallTree = tree }.ToArray(ProfileEncoding.Ion);

    public static CallTree Decode(byte[] bytes) => AggregatedProfile.Parse(bytes, Limits).CallTree;
}
