using System.Buffers;
using System.Globalization;
using System.Net;
using CodeGuruProfiler.FlameGraphs.Buffers;
using CodeGuruProfiler.FlameGraphs.Texts;
using CodeGuruProfiler.FlameGraphs.Weights;
using CodeGuruProfiler.Names;

namespace CodeGuruProfiler.FlameGraphs.Pictures;

/// <summary>A picture for places that take no HTML: no script, no style from elsewhere, a title on each frame.</summary>
internal static class SvgPicture
{
    private const int RowHeight = 20;
    private const int HeadHeight = 34;
    private const double CharacterWidth = 7.3;
    private const double Narrowest = 0.5;

    // Deeper than any picture is looked at; viewers give up on taller ones.
    private const int MaxDepth = 1500;

    public static void Write(GraphSource source, FlameGraphOptions options, IBufferWriter<byte> output)
    {
        var weights = new GraphWeights(source, options);
        double factor = weights.Widths[0] > 0 ? options.Width / weights.Widths[0] : 0;
        List<VisibleNode> nodes = PictureLayout.Find(source.Tree, weights, factor > 0 ? Narrowest / factor : 0, MaxDepth, options.HeaviestFirst);
        int rows = nodes.Max(node => node.Depth) + 1;
        int height = HeadHeight + (rows * RowHeight) + 6;
        string title = VisibleText.Of(options.Title);
        output.WriteText(
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{options.Width}\" height=\"{height}\" viewBox=\"0 0 {options.Width} {height}\" "
            + $"font-family=\"ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace\" font-size=\"12\" fill=\"{Palette.Ink}\" role=\"img\">\n"
            + $"<title>{Escape(title)}</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n"
            + $"<text x=\"4\" y=\"21\" font-family=\"system-ui, 'DejaVu Sans', sans-serif\"><tspan font-size=\"14\" font-weight=\"600\">{Escape(title)}</tspan>"
            + $"<tspan dx=\"10\" fill=\"#57606a\">{Escape(Caption(weights, options))}</tspan></text>\n");
        foreach (VisibleNode shown in nodes)
        {
            int row = options.FlameUp ? rows - 1 - shown.Depth : shown.Depth;
            WriteBox(source, weights, options, shown, factor, HeadHeight + (row * RowHeight), output);
        }

        output.WriteText("</svg>\n");
    }

    private static string Caption(GraphWeights weights, FlameGraphOptions options)
    {
        string count = $"{FactText.Count(weights.After(0))} {VisibleText.Of(options.Unit)}";
        return options.Subtitle is null ? count : $"{VisibleText.Of(options.Subtitle)} · {count}";
    }

    private static void WriteBox(GraphSource source, GraphWeights weights, FlameGraphOptions options, VisibleNode shown, double factor, int top, IBufferWriter<byte> output)
    {
        double left = shown.Left * factor;
        double width = factor > 0 ? weights.Widths[shown.Node] * factor : options.Width;
        string sentence = Escape(FactText.Sentence(source, weights, shown.Node, options));
        string fill = Fill(source, weights, shown.Node);
        output.WriteText(string.Create(
            CultureInfo.InvariantCulture,
            $"<g><title>{sentence}</title><rect x=\"{left:0.#}\" y=\"{top}\" width=\"{Math.Max(width - 0.75, 0.4):0.##}\" height=\"{RowHeight - 1}\" rx=\"1\" fill=\"{fill}\"/>"));
        int fit = (int)((width - 8) / CharacterWidth);
        if (fit > 2)
        {
            string label = Escape(FrameLabel.Fit(FactText.Name(source.Tree, shown.Node, options), fit, options.FriendlyNames));
            output.WriteText(string.Create(CultureInfo.InvariantCulture, $"<text x=\"{left + 4:0.#}\" y=\"{top + 14}\">{label}</text>"));
        }

        output.WriteText("</g>\n");
    }

    private static string Fill(GraphSource source, GraphWeights weights, int node)
    {
        if (node == 0)
        {
            return Palette.Root;
        }

        if (!source.IsComparison)
        {
            return Palette.OfFrame(source.Tree[node].Frame);
        }

        double before = weights.Before(node) * weights.Scale;
        return Palette.OfChange(Noise.Strength(weights.Z(node), before, weights.After(node)), weights.After(node) > before);
    }

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
