namespace CodeGuruProfiler.EndToEnd.Tests.Processes;

/// <summary>What a missing tool means: a test that is skipped, or where the gate asks for everything, one that fails.</summary>
internal static class Conformance
{
    public static bool IsRequired => Environment.GetEnvironmentVariable("CONFORMANCE_REQUIRED") == "true";

    public static void Require(bool isThere, string reason)
    {
        if (!isThere)
        {
            Assert.SkipUnless(IsRequired, reason);
            Assert.Fail(reason);
        }
    }
}
