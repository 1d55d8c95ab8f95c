namespace CodeGuruProfiler.Agent.Tests;

/// <summary>The repository that the tests lie in.</summary>
internal static class Repository
{
    public static string Folder { get; } = Find();

    private static string Find()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "CodeGuruProfiler.Client.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("There is no solution above the tests.");
        }

        return folder;
    }
}
