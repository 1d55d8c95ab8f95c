namespace CodeGuruProfiler.Profiles.Tests;

/// <summary>Limits that hostile input exceeds soon.</summary>
internal static class SmallLimits
{
    public static ProfileReaderOptions Options { get; } = new() { MaxDepth = 100, MaxNodes = 10_000, MaxDecompressedLength = 100_000 };
}
