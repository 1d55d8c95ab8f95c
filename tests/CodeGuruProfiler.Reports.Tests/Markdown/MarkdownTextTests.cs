using System.Xml.Linq;
using CodeGuruProfiler.Names;
using CodeGuruProfiler.Reports.Markdown;
using CodeGuruProfiler.Reports.Tests.Samples;
using CsCheck;

namespace CodeGuruProfiler.Reports.Tests.Markdown;

/// <summary>A parser of Markdown reads escaped texts as they were.</summary>
public class MarkdownTextTests
{
    [Theory]
    [InlineData("a | b", "a \\| b")]
    [InlineData("<b>&", "&lt;b&gt;&amp;")]
    [InlineData("`*_[]\\~$", "&#96;\\*\\_\\[\\]\\\\\\~\\$")]
    [InlineData("snake_case", "snake_case")]
    [InlineData("- item", "\\- item")]
    [InlineData("1. item", "1\\. item")]
    [InlineData("# not a heading", "\\# not a heading")]
    [InlineData("use @Cacheable, see #12", "use `@Cacheable`, see `#12`")]
    [InlineData("@team---@other", "`@team---@other`")]
    [InlineData("me@b.example", "me@b.example")]
    [InlineData("\u202Ex\u001b[31m", "\uFFFDx\uFFFD\\[31m")]
    [InlineData("", "(no name)")]
    [InlineData("a\tb", "a b")]
    [InlineData("see https://docs.example/a_b*c#d.", "see <https://docs.example/a_b*c#d>.")]
    [InlineData("(http://a.example)", "(<http://a.example>)")]
    [InlineData("https://<b> xhttps://a ftp://a mailto:a WWW.a", "https\\://&lt;b&gt; xhttps\\://a ftp\\://a mailto\\:a WWW\\.a")]
    public void Line_Escapes(string text, string expected) => Assert.Equal(expected, MarkdownText.Line(text, 1_000));

    [Fact]
    public void Line_OfAnyText_IsReadAsItWas()
        => HostileTexts.Any.Sample(
            text =>
            {
                XElement html = Html.Read("| " + MarkdownText.Line(text, 10_000) + " | end |\n|---|---|\n");
                XElement[] cells = [.. html.Descendants("th")];
                Assert.Equal(2, cells.Length);
                Assert.Equal(Spaces(VisibleText.Of(text.Replace('\t', ' '))), Spaces(cells[0].Value));
                Assert.Empty(cells[0].Descendants().Select(element => element.Name.LocalName).Except(["code", "a"]));
            },
            iter: Fuzz.Rounds(2_000));

    [Fact]
    public void CodeInACell_OfAnyName_IsReadAsItWas()
        => HostileTexts.Any.Sample(
            name =>
            {
                XElement html = Html.Read("| " + CodeSpan.InCell(name) + " | end |\n|---|---|\n");
                XElement[] cells = [.. html.Descendants("th")];
                Assert.Equal(2, cells.Length);
                Assert.Equal("code", Assert.Single(cells[0].Elements()).Name.LocalName);
                Assert.Equal(Spaces(VisibleText.Of(name)), Spaces(cells[0].Value));
            },
            iter: Fuzz.Rounds(2_000));

    [Fact]
    public void Code_OfAnyName_IsReadAsItWas()
        => HostileTexts.Any.Sample(
            name =>
            {
                XElement html = Html.Read("## Of " + CodeSpan.Of(name) + "\n");
                Assert.Equal(Spaces(VisibleText.Of(name)), Spaces(html.Descendants("code").Single().Value));
            },
            iter: Fuzz.Rounds(2_000));

    [Fact]
    public void Html_OfAnyName_IsReadAsItWas()
        => HostileTexts.Any.Sample(
            name =>
            {
                XElement html = Html.Read($"<details>\n<summary>{HtmlText.Of(name, 10_000)} {CodeSpan.InHtml(name)}</summary>\n\n</details>\n");
                Assert.Equal(Spaces(VisibleText.Of(name.Replace('\t', ' ')) + " " + VisibleText.Of(name)), Spaces(html.Descendants("summary").Single().Value));
                Assert.Empty(html.Descendants().Select(element => element.Name.LocalName).Except(["details", "summary", "code", "b"]));
            },
            iter: Fuzz.Rounds(2_000));

    [Fact]
    public void Paragraphs_KeepLines_AndNothingOfThemIsABlock()
        => HostileTexts.Any.Array[1, 4].Sample(
            lines =>
            {
                XElement html = Html.Read(MarkdownText.Paragraphs(string.Join('\n', lines), 10_000) + "\n");
                Assert.Empty(html.Descendants().Select(element => element.Name.LocalName).Except(["p", "br", "code", "a"]));
            },
            iter: Fuzz.Rounds(1_000));

    [Fact]
    public void Paragraphs_AreSeparatedByBlankLines_AndLinesAreBroken()
        => Assert.Equal("one  \ntwo\n\nthree", MarkdownText.Paragraphs("\n one\r\ntwo\n\n \nthree\n", 100));

    [Theory]
    [InlineData("abcdef", 6, "abcdef")]
    [InlineData("abcdefg", 6, "ab…efg")]
    [InlineData("a😀😀😀😀😀b", 9, "a😀…😀😀b")]
    [InlineData("a😀😀😀😀😀b", 8, "a…😀😀b")]
    public void InTheMiddle_CutsNoPair(string text, int length, string expected) => Assert.Equal(expected, Shortened.InTheMiddle(text, length));

    [Fact]
    public void AtItsEnd_CutsNoPair() => Assert.Equal("a…", Shortened.AtItsEnd("a😀b", 3));

    private static string Spaces(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
