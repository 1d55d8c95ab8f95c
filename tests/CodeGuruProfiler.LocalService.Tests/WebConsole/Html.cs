using System.Net;
using System.Text.RegularExpressions;

namespace CodeGuruProfiler.LocalService.Tests.WebConsole;

/// <summary>Reads what tests need of a page.</summary>
internal static partial class Html
{
    /// <summary>Returns the values of href, src, action and data-src.</summary>
    public static IEnumerable<string> LinksOf(string html)
        => Attributes().Matches(html).Select(match => WebUtility.HtmlDecode(match.Groups["value"].Value).Split('#')[0]).Where(link => !link.EndsWith("/profiling", StringComparison.Ordinal) && link.Length > 0);

    /// <summary>Returns the content of main.</summary>
    public static string MainOf(string html) => Regex.Match(html, "<main.*?</main>", RegexOptions.Singleline).Value;

    /// <summary>Returns the text of an element as a reader sees it.</summary>
    public static string TextOf(string html) => WebUtility.HtmlDecode(Regex.Replace(Regex.Replace(html, "<[^>]*>", " "), @"\s+", " ")).Trim();

    [GeneratedRegex("""\s(?:href|src|data-src|action)="(?<value>[^"]*)""", RegexOptions.CultureInvariant)]
    private static partial Regex Attributes();
}
