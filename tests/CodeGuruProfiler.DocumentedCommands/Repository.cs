namespace CodeGuruProfiler.DocumentedCommands;

/// <summary>Where documentation is.</summary>
internal static class Repository
{
    public static IEnumerable<string> Pages(string root)
        => Directory.EnumerateFiles(root, "*.md")
            .Concat(Directory.EnumerateFiles(Path.Combine(root, "docs"), "*.md", SearchOption.AllDirectories))
            .Concat(new[] { "src", "samples", "benchmarks" }
                .SelectMany(folder => Directory.EnumerateDirectories(Path.Combine(root, folder)))
                .SelectMany(project => Directory.EnumerateFiles(project, "*.md")))
            .Order(StringComparer.Ordinal);
}
