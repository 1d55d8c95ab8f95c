using System.Xml;
using System.Xml.Linq;
using Markdig;
using Markdig.Extensions.EmphasisExtras;

namespace CodeGuruProfiler.Reports.Tests.Samples;

/// <summary>Markdown as Markdig reads it: a parser that we did not write.</summary>
internal static class Html
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).UseMathematics().Build();

    /// <summary>Returns the elements of a report. They are balanced, or the text of the report has opened or closed one.</summary>
    public static XElement Read(string markdown)
    {
        string html = Markdig.Markdown.ToHtml(markdown, Pipeline);
        var settings = new XmlReaderSettings { CheckCharacters = false };
        using var reader = XmlReader.Create(new StringReader($"<report>{html.Replace("&nbsp;", " ", StringComparison.Ordinal)}</report>"), settings);
        return XElement.Load(reader, LoadOptions.PreserveWhitespace);
    }

    /// <summary>Returns the names of the elements, each once.</summary>
    public static string[] Names(XElement html) => [.. html.Descendants().Select(element => element.Name.LocalName).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Returns the texts of the cells of a row.</summary>
    public static string[] Cells(XElement row) => [.. row.Elements().Select(cell => cell.Value.Trim())];
}
