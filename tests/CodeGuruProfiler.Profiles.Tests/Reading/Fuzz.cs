namespace CodeGuruProfiler.Profiles.Tests;

/// <summary>The number of rounds of the random tests. For more: set FUZZ_ITERATIONS. A failure prints its seed, to be set as CsCheck_Seed.</summary>
internal static class Fuzz
{
    public static int Iterations { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("FUZZ_ITERATIONS"), out int iterations) ? iterations : 1_000;

    public static ProfileReaderOptions Limits { get; } = new() { MaxDepth = 100, MaxNodes = 10_000, MaxDecompressedLength = 100_000 };
}
