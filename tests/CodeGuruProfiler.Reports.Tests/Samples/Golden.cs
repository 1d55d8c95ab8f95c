namespace CodeGuruProfiler.Reports.Tests.Samples;

/// <summary>Documents as they are in the folder Golden. With RENEW_GOLDEN=1 they are written there instead; look at the difference.</summary>
internal static class Golden
{
    public static void Check(string name, string actual)
    {
        if (Environment.GetEnvironmentVariable("RENEW_GOLDEN") == "1")
        {
            File.WriteAllText(Path.Combine(FindFolder(), name), actual);
        }

        Assert.Equal(File.ReadAllText(Path.Combine(FindFolder(), name)).ReplaceLineEndings("\n"), actual);
    }

    private static string FindFolder()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CodeGuruProfiler.Client.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? throw new InvalidOperationException("The repository is in no folder above the tests."), "tests", "CodeGuruProfiler.Reports.Tests", "Golden");
    }
}
