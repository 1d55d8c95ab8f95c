using CodeGuruProfiler.Tool.Files;
using CodeGuruProfiler.Tool.Hosting;

namespace CodeGuruProfiler.Tool.Selection;

/// <summary>A profile as the command line names it: a file, - for standard input, a profiling group, or GROUP@TIME.</summary>
/// <param name="File">The path; <see langword="null"/> for a group.</param>
/// <param name="Group">The name of the group; <see langword="null"/> for a file.</param>
/// <param name="Time">The time after @; <see langword="null"/> when absent.</param>
internal sealed record SourceName(string? File, string? Group, string? Time)
{
    private const int MaxGroupLength = 255;

    /// <exception cref="Failures.ToolException">The text is neither a file nor the name of a group.</exception>
    public static SourceName Parse(string text, ToolContext tool)
    {
        if (text == OutputFile.Standard || System.IO.File.Exists(tool.FullPath(text)) || Directory.Exists(tool.FullPath(text)))
        {
            return new SourceName(text, null, null);
        }

        int at = text.IndexOf('@', StringComparison.Ordinal);
        string group = at < 0 ? text : text[..at];
        return IsGroup(group) ? new SourceName(null, group, at < 0 ? null : text[(at + 1)..]) : throw Errors.NotASource(text);
    }

    // The pattern of the service: letters, digits, hyphens and underscores.
    private static bool IsGroup(string text)
        => text.Length is > 0 and <= MaxGroupLength && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_');
}
