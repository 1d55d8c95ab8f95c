using CodeGuruProfiler.Names;

namespace CodeGuruProfiler.Reports.Sarif;

/// <summary>Names in the messages of results, where braces are places for arguments and a bracket before a parenthesis is a link.</summary>
internal static class MessageText
{
    public static string Of(string name)
        => VisibleText.Of(name)
            .Replace("{", "{{", StringComparison.Ordinal)
            .Replace("}", "}}", StringComparison.Ordinal)
            .Replace("](", "\\](", StringComparison.Ordinal);
}
