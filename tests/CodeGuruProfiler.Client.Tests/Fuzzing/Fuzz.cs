namespace CodeGuruProfiler.Client.Tests.Fuzzing;

/// <summary>
/// The number of rounds of the random tests. For more rounds: set FUZZ_ITERATIONS. A failure prints its seed: set it as CsCheck_Seed to see it again, and save what
/// it was given in the folder Corpus, from where every test run reads it.
/// </summary>
internal static class Fuzz
{
    public static int Iterations { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("FUZZ_ITERATIONS"), out int iterations) ? iterations : 1_000;
}
