namespace CodeGuruProfiler.DocumentedCommands;

/// <summary>The commands that are not run, and why.</summary>
internal static class NotRun
{
    public static IReadOnlyDictionary<(string Page, string Command), string> Reasons { get; } = Read();

    private static Dictionary<(string Page, string Command), string> Read()
    {
        using Stream stream = typeof(NotRun).Assembly.GetManifestResourceStream("not-run.txt") ?? throw new InvalidOperationException("not-run.txt is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split(" | ", 3))
            .ToDictionary(parts => (parts[0], parts[1]), parts => parts[2]);
    }
}
