namespace CodeGuruProfiler.EndToEnd.Tests.Processes;

/// <summary>The effect of a missing tool: a skipped test, or, where the gate requires everything, a failed one.</summary>
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
