using System.Buffers;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.LocalService.Aggregation;

/// <summary>How call trees are kept in the database: as the profile documents of CodeGuruProfiler.Profiles.</summary>
internal static class TreeCodec
{
    public static byte[] Encode(CallTree tree)
    {
        var bytes = new ArrayBufferWriter<byte>();
        new AggregatedProfile { CallTree = tree }.WriteTo(bytes, ProfileEncoding.Json);
        return bytes.WrittenSpan.ToArray();
    }

    public static CallTree Decode(byte[] bytes) => AggregatedProfile.Parse(bytes).CallTree;
}
