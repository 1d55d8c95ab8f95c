namespace CodeGuruProfiler.Tests.Fuzzing;

/// <summary>The number of random inputs that a test tries.</summary>
/// <remarks>
/// FUZZ_ITERATIONS sets one number for all; eng/fuzz.sh runs the random tests alone, with a million. A failure prints its seed: set it as CsCheck_Seed to see it again.
/// </remarks>
internal static class Fuzz
{
    private static readonly int? Set = int.TryParse(Environment.GetEnvironmentVariable("FUZZ_ITERATIONS"), out int set) ? set : null;

    /// <summary>Returns the usual number of rounds, or the one that is set.</summary>
    public static int Rounds(int usual) => Set ?? usual;
}
