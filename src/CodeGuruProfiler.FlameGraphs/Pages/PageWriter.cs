using System.Buffers;
using System.Net;
using System.Text;
using CodeGuruProfiler.FlameGraphs.Buffers;
using CodeGuruProfiler.FlameGraphs.Data;
using CodeGuruProfiler.FlameGraphs.Weights;
using CodeGuruProfiler.Names;

namespace CodeGuruProfiler.FlameGraphs.Pages;

/// <summary>Whole pages, and elements for pages of others.</summary>
internal static class PageWriter
{
    private const string ElementBegin = "<script type=\"application/json\">";
    private const string ElementEnd = "</script><noscript>The flame graph needs JavaScript.</noscript>";

    // The pieces of page.html between its gaps, with all in place that is the same in every page.
    private static readonly Lazy<(byte[] Head, byte[] AfterTitle, byte[] AfterFragment)> Frame = new(ReadFrame);

    public static void WritePage(GraphSource source, FlameGraphOptions options, IBufferWriter<byte> output)
    {
        (byte[] head, byte[] afterTitle, byte[] afterFragment) = Frame.Value;
        output.Write(head);
        output.WriteText(Escape(options.Title));
        output.Write(afterTitle);
        WriteElement("main", null, source, options, output);
        output.Write(afterFragment);
    }

    public static void WriteElement(string tag, string? id, GraphSource source, FlameGraphOptions options, IBufferWriter<byte> output)
    {
        output.WriteText($"<{tag} class=\"flame-graph\"{(id is null ? "" : $" id=\"{Escape(id)}\"")}>{ElementBegin}");
        DataBlock.Write(source, options, output);
        output.WriteText($"{ElementEnd}</{tag}>");
    }

    private static string Escape(string text) => WebUtility.HtmlEncode(VisibleText.Of(text));

    private static (byte[] Head, byte[] AfterTitle, byte[] AfterFragment) ReadFrame()
    {
        string page = ViewerPart.Read("page.html");
        string policy = $"default-src 'none'; script-src '{ViewerPart.Script.Hash}'; style-src '{ViewerPart.PageStyle.Hash}'; base-uri 'none'; form-action 'none'";
        string[] atTitle = page.Replace("{policy}", policy, StringComparison.Ordinal).Split("{title}");
        string[] atFragment = atTitle[1].Split("{fragment}");
        return (
            Encoding.UTF8.GetBytes(atTitle[0]),
            Encoding.UTF8.GetBytes(atFragment[0].Replace("{style}", ViewerPart.PageStyle.Text, StringComparison.Ordinal)),
            Encoding.UTF8.GetBytes(atFragment[1].Replace("{script}", ViewerPart.Script.Text, StringComparison.Ordinal)));
    }
}
