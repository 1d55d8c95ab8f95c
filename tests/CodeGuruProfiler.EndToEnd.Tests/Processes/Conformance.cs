namespace CodeGuruProfiler.EndToEnd.Tests.Processes;

/// <summary>What a missing tool means: a test that is skipped, or where the gate asks for everything, one that fails.</summary>
internal static class Conformance
{
    /// <summary>Ends the test when there is an obstacle.</summary>
    public static void Require(string? obstacle)
    {
        if (obstacle is not null)
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CONFORMANCE_REQUIRED") == "true", obstacle);
            Assert.Fail(obstacle);
        }
    }
}
