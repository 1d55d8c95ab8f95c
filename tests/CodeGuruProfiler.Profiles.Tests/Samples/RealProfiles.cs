namespace CodeGuruProfiler.Profiles.Tests;

/// <summary>Profiles written by AWS's own agent. They lie beside the conformance vectors, outside of this repository.</summary>
internal static class RealProfiles
{
    public static string[] Agent() => Find("agent-profile.*.json", 5);

    public static string[] ThirdParty() => Find("third-party.*.json", 2);

    public static string[] Gzip() => Find("agent-profile.*.json.gz", 1);

    private static string[] Find(string pattern, int expected)
    {
        string? vectors = Environment.GetEnvironmentVariable("CONFORMANCE_VECTORS");
        if (string.IsNullOrEmpty(vectors))
        {
            Assert.Skip("CONFORMANCE_VECTORS is not set: the agent's profiles, in the folder 'profiles' beside it, are not part of the repository.");
        }

        string[] files = Directory.GetFiles(Path.Combine(vectors, "..", "profiles"), pattern);
        Assert.Equal(expected, files.Length);
        return files;
    }
}
