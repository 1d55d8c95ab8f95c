using System.Globalization;
using System.Xml.Linq;
using CodeGuruProfiler.FlameGraphs.Pictures;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.FlameGraphs.Tests.Pictures;

public class SvgPictureTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Picture_HasABoxForEachNode_AsWideAsItsShare()
    {
        XElement svg = Write(Trees.Shop());

        (string Title, double X, double Y, double Width)[] boxes = Boxes(svg);
        Assert.Equal(
            [
                "Flame graph: 100.5 samples (100.0 %)", "main: 100.5 samples (100.0 %)", "Shop.Orders.Post(int): 100 samples (99.5 %)", "Json.Write(): 25 samples (24.9 %)", "Npgsql.Read(): 70 samples (69.7 %)",
            ],
            boxes.Select(box => box.Title));
        Assert.Equal([1200, 1200, 1194, 298.5, 835.8], boxes.Select(box => box.Width), (one, other) => Math.Abs(one - other) < 1.5);
        Assert.Equal([34, 54, 74, 94, 94], boxes.Select(box => box.Y));
        Assert.Equal(boxes[3].X + boxes[3].Width, boxes[4].X, 1.0);
    }

    [Fact]
    public void Picture_WithTheRootAtTheBottom_AndTheHeaviestFirst_IsTurnedAndOrdered()
    {
        (string Title, double X, double Y, double Width)[] boxes = Boxes(Write(Trees.Shop(), new FlameGraphOptions { FlameUp = true, HeaviestFirst = true, Counters = ["WAITING", "RUNNABLE"] }));

        Assert.Equal([94, 74, 54, 34, 34], boxes.Select(box => box.Y));
        Assert.StartsWith("Npgsql.Read()", boxes[3].Title);
        Assert.True(boxes[3].X < boxes[4].X);
    }

    [Fact]
    public void Picture_OfSomeCounters_HasOnlyThem()
    {
        (string Title, double X, double Y, double Width)[] boxes = Boxes(Write(Trees.Shop(), new FlameGraphOptions { Counters = ["WAITING"] }));

        Assert.Equal(["Flame graph: 60 samples (100.0 %)", "main: 60 samples (100.0 %)", "Shop.Orders.Post(int): 60 samples (100.0 %)", "Npgsql.Read(): 60 samples (100.0 %)"], boxes.Select(box => box.Title));
    }

    [Fact]
    public void Picture_OfAComparison_KeepsWhatVanished_AndColorsWhatChanged()
    {
        using var stream = new MemoryStream();
        FlameGraph.WriteSvg(Trees.Comparison(), stream);
        stream.Position = 0;
        XElement svg = XDocument.Load(stream).Root!;

        Dictionary<string, string> fills = svg.Elements(Svg + "g").ToDictionary(box => box.Element(Svg + "title")!.Value.Split(':')[0], box => box.Element(Svg + "rect")!.Attribute("fill")!.Value);
        Assert.Equal(Palette.Same, fills["main"]);
        Assert.Equal(Palette.OfChange(1, more: false), fills["Old"]);
        Assert.NotEqual(Palette.Same, fills["Regex"]);
        Assert.Contains("Old: 0 samples (0.0 %), before 40 (18.6 %), −18.60 points, z 9.", svg.ToString(), StringComparison.Ordinal);
        Assert.Contains("within noise", svg.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Picture_OfHostileNames_IsWellFormed_AndHasNoScript()
    {
        XElement svg = Write(Trees.Of((Trees.Hostile, 1, "X"), ("\uFFFF", 1, "X"), ("", 1, "X"), (new string('y', 10_000), 1, "X")), new FlameGraphOptions { Title = Trees.Hostile, Subtitle = "<script>" });

        Assert.Equal(["g", "rect", "svg", "text", "title", "tspan"], svg.DescendantsAndSelf().Select(element => element.Name.LocalName).Distinct().Order());
        Assert.Contains(Boxes(svg), box => box.Title.StartsWith("</script><!-- <script>\uFFFD\uFFFD\uFFFD;\uFFFD&\"'", StringComparison.Ordinal));
        Assert.Contains(Boxes(svg), box => box.Title.StartsWith("(no name)", StringComparison.Ordinal));
    }

    [Fact]
    public void Picture_OfNothing_IsAPicture()
        => Assert.Equal("Flame graph: 0 samples (0.0 %)", Assert.Single(Boxes(Write(CallTree.Empty))).Title);

    [Fact]
    public void Picture_LeavesOutWhatIsNarrowerThanHalfAPixel()
    {
        CallTree tree = Trees.Of(("big", 10_000, "X"), ("small", 1, "X"));

        Assert.Equal(2, Boxes(Write(tree)).Length);
        Assert.Equal(3, Boxes(Write(tree, new FlameGraphOptions { Width = 6000 })).Length);
    }

    private static XElement Write(CallTree tree, FlameGraphOptions? options = null)
    {
        using var stream = new MemoryStream();
        FlameGraph.WriteSvg(tree, stream, options);
        stream.Position = 0;
        return XDocument.Load(stream).Root!;
    }

    private static (string Title, double X, double Y, double Width)[] Boxes(XElement svg)
        => [.. svg.Elements(Svg + "g").Select(box => (box.Element(Svg + "title")!.Value, Number(box, "x"), Number(box, "y"), Number(box, "width")))];

    private static double Number(XElement box, string name) => double.Parse(box.Element(Svg + "rect")!.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
