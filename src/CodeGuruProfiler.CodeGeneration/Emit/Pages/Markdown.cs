using System.Net;
using System.Text.RegularExpressions;
using CodeGuruProfiler.CodeGeneration.Plan;

namespace CodeGuruProfiler.CodeGeneration.Emit.Pages;

/// <summary>Turns documentation XML into Markdown, so that pages have the text of the XML documentation.</summary>
/// <param name="plan">The service, whose operations have a page each.</param>
/// <param name="current">The operation that the page is about, which needs no link to itself.</param>
/// <param name="headings">The types that have a heading on this page.</param>
internal sealed partial class Markdown(ServicePlan plan, OperationPlan? current, IReadOnlySet<string> headings)
{
    private readonly HashSet<string> _pages = [.. plan.Operations.Where(operation => operation != current).Select(operation => operation.Name)];

    /// <summary>Turns text with the elements that <see cref="DocText"/> and <see cref="ValueProse"/> write.</summary>
    public string Of(string xml)
        => Element().Replace(Special().Replace(xml, @"\$0"), match => match switch
        {
            _ when match.Groups["keyword"] is { Success: true } keyword => Code(keyword.Value),
            _ when match.Groups["code"] is { Success: true } code => Code(Plain(code.Value)),
            _ when match.Groups["text"] is { Success: true } text => $"[{text.Value}]({Plain(match.Groups["address"].Value)})",
            _ when match.Groups["word"] is { Success: true } word => _pages.Contains(word.Value) ? $"[{word.Value}]({word.Value}.md)" : word.Value,
            _ => Type(Plain(match.Groups["name"].Value)),
        });

    public string Of(IEnumerable<string> paragraphs) => string.Join(' ', paragraphs.Select(Of));

    public static string Code(string text) => text.Contains('`', StringComparison.Ordinal) ? $"`` {text} ``" : $"`{text}`";

    public static string Anchor(string heading) => $"#{heading.ToLowerInvariant()}";

    // A bar ends a cell, even within code.
    public static string Row(params IEnumerable<string> cells)
        => $"|{string.Concat(cells.Select(cell => cell.Length == 0 ? " |" : $" {cell.Replace("|", @"\|", StringComparison.Ordinal)} |"))}";

    private string Type(string name) => headings.Contains(name) ? $"[{Code(name)}]({Anchor(name)})" : Code(name);

    private static string Plain(string escaped) => WebUtility.HtmlDecode(Escaped().Replace(escaped, "$1"));

    // Entities are Markdown's as well and stay.
    [GeneratedRegex(@"[*_\[\]\\`]")]
    private static partial Regex Special();

    [GeneratedRegex(@"\\([*_\[\]\\`])")]
    private static partial Regex Escaped();

    [GeneratedRegex("""<see langword="(?<keyword>\w+)"/>|<see cref="(?<name>[^"]+)"/>|<c>(?<code>.*?)</c>|<see href="(?<address>[^"]+)">(?<text>.*?)</see>|(?<word>\b[A-Z]\w+\b)""")]
    private static partial Regex Element();
}
