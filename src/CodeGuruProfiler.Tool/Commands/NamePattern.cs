using System.Text.RegularExpressions;

namespace CodeGuruProfiler.Tool.Commands;

/// <summary>A regular expression for names of frames.</summary>
internal static class NamePattern
{
    // A pattern that backtracks without end on a long name is a mistake, not a reason to hang.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    /// <exception cref="Failures.ToolException">The text is not a regular expression.</exception>
    public static Regex Parse(string text)
    {
        try
        {
            return new Regex(text, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Limit);
        }
        catch (RegexParseException e)
        {
            throw Selection.Errors.NotARegularExpression(text, e.Message);
        }
    }

    /// <exception cref="Failures.ToolException">The pattern takes too long.</exception>
    public static bool IsMatch(Regex pattern, string name)
    {
        try
        {
            return pattern.IsMatch(name);
        }
        catch (RegexMatchTimeoutException)
        {
            throw Selection.Errors.SlowRegularExpression(pattern.ToString());
        }
    }
}
