using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Formats.Tests.Hostile;

/// <summary>Limits that hostile input exceeds soon.</summary>
internal static class SmallLimits
{
    public static ProfileReaderOptions Options { get; } = new() { MaxDepth = 200, MaxNodes = 10_000, MaxDecompressedLength = 200_000 };
}
