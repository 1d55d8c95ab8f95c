using System.Text.RegularExpressions;

namespace CodeGuruProfiler.DocumentedCommands;

/// <summary>A line that a page shows as output. A time of day in it, such as 10:05, matches any time of day: the page shows the line whole.</summary>
internal static class PrintedLine
{
    public static bool IsIn(string output, string line)
        => Regex.IsMatch(output, Regex.Replace(Regex.Escape(line), @"\b\d\d:\d\d\b", @"\d\d:\d\d"), RegexOptions.CultureInvariant);
}
