using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using CodeGuruProfiler.FlameGraphs.Tests.Data;

namespace CodeGuruProfiler.FlameGraphs.Tests.Pages;

public class PageTests
{
    private const string Block = "<script type=\"application/json\">(.*?)</script>";

    [Fact]
    public void Page_IsOneFile_WithTheHashesOfItsScriptAndStyle()
    {
        string page = Trees.Text(output => FlameGraph.WriteHtml(Trees.Shop(), output, new FlameGraphOptions { Title = "web-shop" }));

        string script = Regex.Match(page, "<script>(.*?)</script>", RegexOptions.Singleline).Groups[1].Value;
        string style = Regex.Match(page, "<style>(.*?)</style>", RegexOptions.Singleline).Groups[1].Value;
        Assert.Contains($"default-src 'none'; script-src '{Hash(script)}'; style-src '{Hash(style)}'; base-uri 'none'; form-action 'none'", page, StringComparison.Ordinal);
        Assert.Contains("<title>web-shop</title>", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("(src|href|action)\\s*=\\s*[\"']?(http|//)", page);
        Assert.DoesNotMatch("<[^>]* (on[a-z]+|style)=", page[..page.IndexOf("<style>", StringComparison.Ordinal)]);
        Assert.Equal(Trees.Shop(), BlockDecoder.Decode(Encoding.UTF8.GetBytes(Regex.Match(page, Block).Groups[1].Value)).ToCallTree());
    }

    [Fact]
    public void Hashes_OfTheFragment_AreThoseOfItsParts()
    {
        Assert.Equal(Hash(FlameGraphFragment.Script), FlameGraphFragment.ScriptHash);
        Assert.Equal(Hash(FlameGraphFragment.Style), FlameGraphFragment.StyleHash);
        Assert.DoesNotContain("</script", FlameGraphFragment.Script, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("</style", FlameGraphFragment.Style, StringComparison.OrdinalIgnoreCase);
    }

    // The project file joins the sources; nothing of them is lost or changed on the way.
    [Fact]
    public void Script_IsEveryFileOfTheViewer()
    {
        string folder = Path.Combine(Sources(), "Viewer");
        string[] files = Directory.GetFiles(folder, "*.js");

        Assert.True(files.Length > 20);
        Assert.All(files, file => Assert.Contains(File.ReadAllText(file), FlameGraphFragment.Script, StringComparison.Ordinal));
        Assert.Equal(files.Sum(file => File.ReadAllText(file).Length), FlameGraphFragment.Script.Length, files.Length + 60.0);
        Assert.All(files, file => Assert.InRange(File.ReadAllLines(file).Length, 1, 400));
        Assert.All(Directory.GetFiles(folder, "*.css").Where(file => Path.GetFileName(file) != "page.css"), file => Assert.Contains(File.ReadAllText(file), FlameGraphFragment.Style, StringComparison.Ordinal));
    }

    [Fact]
    public void Page_OfHostileTexts_HasNoMarkupOfTheirs()
    {
        string page = Trees.Text(output => FlameGraph.WriteHtml(Trees.Of((Trees.Hostile, 1, Trees.Hostile)), output, new FlameGraphOptions { Title = Trees.Hostile, Subtitle = Trees.Hostile }));

        string own = page.Replace(FlameGraphFragment.Script, "", StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(own, "<script"));
        Assert.DoesNotContain("<!--", own, StringComparison.Ordinal);
        Assert.Contains("<title>&lt;/script&gt;&lt;!-- &lt;script&gt;\uFFFD\uFFFD\uFFFD;\uFFFD&amp;&quot;&#39;</title>", own, StringComparison.Ordinal);
    }

    [Fact]
    public void Element_HasItsIdEscaped_AndTheDataOfTheComparison()
    {
        string element = Trees.Text(output => FlameGraphFragment.WriteElement(Trees.Comparison(), output, id: "a\"><b>"));

        Assert.StartsWith("<div class=\"flame-graph\" id=\"a&quot;&gt;&lt;b&gt;\"><script", element);
        Assert.Equal(2, BlockDecoder.Decode(Encoding.UTF8.GetBytes(Regex.Match(element, Block).Groups[1].Value)).Sides.Count);
    }

    [Fact]
    public void Stream_GetsTheSameBytes_AndStaysOpen()
    {
        using var stream = new MemoryStream();

        FlameGraph.WriteHtml(Trees.Shop(), stream);
        FlameGraph.WriteHtml(Trees.Comparison(), stream);
        FlameGraph.WriteSvg(Trees.Shop(), stream);
        FlameGraph.WriteSvg(Trees.Comparison(), stream);
        FlameGraph.WriteText(Trees.Shop(), stream);
        FlameGraph.WriteText(Trees.Comparison(), stream);

        Assert.Equal(
            Trees.Bytes(output =>
            {
                FlameGraph.WriteHtml(Trees.Shop(), output);
                FlameGraph.WriteHtml(Trees.Comparison(), output);
                FlameGraph.WriteSvg(Trees.Shop(), output);
                FlameGraph.WriteSvg(Trees.Comparison(), output);
                FlameGraph.WriteText(Trees.Shop(), output);
                FlameGraph.WriteText(Trees.Comparison(), output);
            }),
            stream.ToArray());
        Assert.True(stream.CanWrite);
    }

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Sources([System.Runtime.CompilerServices.CallerFilePath] string here = "")
        => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../src/CodeGuruProfiler.FlameGraphs"));
}
