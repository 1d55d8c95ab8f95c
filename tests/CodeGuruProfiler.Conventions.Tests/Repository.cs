namespace CodeGuruProfiler.Conventions.Tests;

/// <summary>The files of this repository.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Returns the files that people wrote: none that a build or a package manager created.</summary>
    public static IEnumerable<string> Files(string pattern)
        => Directory.EnumerateFiles(Root, pattern, new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
            .Where(file => !Path.GetRelativePath(Root, file).Split(Path.DirectorySeparatorChar).Any(part => part is "artifacts" or "obj" or "bin" or "node_modules" or ".git"))
            .Order(StringComparer.Ordinal);

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CodeGuruProfiler.Client.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("CodeGuruProfiler.Client.sln is in no folder above the tests.");
    }
}
