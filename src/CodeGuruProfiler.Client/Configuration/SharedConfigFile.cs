namespace CodeGuruProfiler.Client.Configuration;

/// <summary>One of the shared files config and credentials.</summary>
/// <param name="path">The path, for messages; it may begin with ~.</param>
/// <param name="sections">The sections of the file; empty if it does not exist.</param>
/// <param name="readFailure">Why the file cannot be read; <see langword="null"/> when it was read, or is not there.</param>
internal sealed class SharedConfigFile(string path, Dictionary<string, SharedConfigSection> sections, string? readFailure = null)
{
    public string Path { get; } = path;

    public string? ReadFailure { get; } = readFailure;

    /// <param name="path">The path; it may begin with ~.</param>
    /// <param name="readFile">Returns the text of a file, or <see langword="null"/> when there is none.</param>
    public static SharedConfigFile Read(string path, Func<string, string?> readFile)
    {
        try
        {
            return new SharedConfigFile(path, SharedConfigReader.Read(readFile(path) ?? ""));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            // A file that cannot be read contains nothing, as for AWS's own tools. Messages name it.
            return new SharedConfigFile(path, [], e.GetType().Name);
        }
    }

    public SharedConfigSection? Section(string name) => sections.GetValueOrDefault(name);
}
