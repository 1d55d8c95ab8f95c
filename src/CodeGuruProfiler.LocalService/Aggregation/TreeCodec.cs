using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.LocalService.Aggregation;

/// <summary>How call trees are kept in the database: as the profile documents of CodeGuruProfiler.Profiles, in binary Ion.</summary>
internal static class TreeCodec
{
    // What is in the database was checked when it came; a merged tree may be larger than any that was posted.
    private static readonly ProfileReaderOptions Limits = new() { MaxNodes = int.MaxValue, MaxDepth = int.MaxValue };

    public static byte[] Encode(CallTree tree) => new AggregatedProfile { CallTree = tree }.ToArray(ProfileEncoding.Ion);

    public static CallTree Decode(byte[] bytes) => AggregatedProfile.Parse(bytes, Limits).CallTree;
}
