using System.Xml.Linq;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Reports.Tests.Samples;
using CsCheck;

namespace CodeGuruProfiler.Reports.Tests.Recommendations;

public class RecommendationReportTests
{
    [Fact]
    public void Markdown_IsTheGoldenOne() => Golden.Check("recommendations.md", RecommendationReport.ToMarkdown(Responses.Shop));

    [Fact]
    public void Markdown_HasATable_AndDetailsOfEach()
    {
        XElement html = Html.Read(RecommendationReport.ToMarkdown(Responses.Shop, new MarkdownOptions { Title = "Shop" }));

        Assert.Equal("Shop", html.Element("h2")?.Value);
        Assert.Equal(
            [["12.3 %", "Regular expressions are constructed again and again", "3"], ["2.1 %", "Threads wait for tasks", "1"]],
            html.Elements("table").Single().Descendants("tr").Skip(1).Select(Html.Cells));
        Assert.Equal(2, html.Elements("details").Count());
        Assert.Contains("and 1 more place", html.Element("details")!.Value, StringComparison.Ordinal); // There are two.
    }

    [Fact]
    public void Markdown_OfNoRecommendations_IsASentence()
        => Assert.Equal(
            "## Recommendations for `web-shop`\n\n2026-11-25 14:00 to 15:00 UTC: 0 recommendations.\n", RecommendationReport.ToMarkdown(Responses.Of()));

    [Fact]
    public void Markdown_OfHostileTexts_HasNoElementOfTheirs()
    {
        XElement html = Html.Read(RecommendationReport.ToMarkdown(Responses.WithTexts(Responses.Hostile)));

        Assert.Empty(Html.Names(html).Except(["h2", "p", "table", "thead", "tbody", "tr", "th", "td", "details", "summary", "strong", "code", "b", "br", "a"]));
        Assert.Equal(3, html.Descendants("table").First().Descendants("tr").Last().Elements().Count());
    }

    [Fact]
    public void Markdown_OfAnyTexts_HasTheElementsOfTheReport()
        => HostileTexts.Any.Sample(
            text =>
            {
                XElement html = Html.Read(RecommendationReport.ToMarkdown(Responses.WithTexts(text)));
                Assert.Single(html.Elements("details"));
                Assert.Equal(2, html.Descendants("table").Count());
                Assert.Empty(Html.Names(html).Except(["h2", "p", "table", "thead", "tbody", "tr", "th", "td", "details", "summary", "strong", "code", "b", "br", "a"]));
            },
            iter: Fuzz.Rounds(1_000));

    [Fact]
    public void Markdown_OfMany_StaysWithinItsLength_AndCountsWhatIsLeftOut()
    {
        string markdown = RecommendationReport.ToMarkdown(Responses.Of([.. Enumerable.Range(0, 2_000).Select(i => Responses.WithText($"Shop.Orders.Post{i}", i / 20.0))]));

        Assert.InRange(markdown.Length, 60_000, 65_000);
        XElement html = Html.Read(markdown);
        int rows = html.Elements("table").Single().Descendants("tr").Count() - 1;
        int details = html.Elements("details").Count();
        Assert.InRange(rows, 100, 1_999);
        Assert.InRange(details, 10, 1_999);
        Assert.Contains($"The table leaves out {2_000 - rows:#,0} recommendations.", markdown, StringComparison.Ordinal);
        Assert.EndsWith($"\nThe details of {2_000 - details:#,0} recommendations are left out: a report has at most 65,000 characters.\n", markdown);
    }

    [Fact]
    public void Markdown_OfAnyLengths_StaysWithinItsLength()
        => Gen.Select(HostileTexts.Any.Array[0, 30], Gen.Int[1, 400], Gen.Int[4_000, 20_000]).Sample(
            (texts, times, length) => RecommendationReport.ToMarkdown(
                Responses.Of([.. texts.Select(text => Responses.WithText(string.Concat(Enumerable.Repeat(text, times))))]) with { ProfilingGroupName = new string('&', times * 10) },
                new MarkdownOptions { MaxLength = length, Title = times % 2 == 0 ? null : new string('&', times) }).Length <= length,
            iter: Fuzz.Rounds(200));

    [Fact]
    public void MaxLength_ThatIsTooShort_IsRefused()
        => Assert.Equal(
            "Set MaxLength to 4000 or more: it is 3999. (Parameter 'options')",
            Assert.Throws<ArgumentException>(() => RecommendationReport.ToMarkdown(Responses.Shop, new MarkdownOptions { MaxLength = 3_999 })).Message);

    [Fact]
    public void Markdown_OfNothing_IsRefused()
    {
        Assert.Throws<ArgumentNullException>("response", () => RecommendationReport.ToMarkdown(null!)); // The guard is what is tested.
        Assert.Throws<ArgumentNullException>("response", () => RecommendationReport.WriteSarif(null!, Stream.Null)); // As above.
        Assert.Throws<ArgumentNullException>("stream", () => RecommendationReport.WriteSarif(Responses.Shop, (Stream)null!)); // As above.
    }

    [Fact]
    public void Markdown_OfSharesThatAreNotNumbers_HasADash()
    {
        string markdown = RecommendationReport.ToMarkdown(Responses.Of(Responses.WithText("a", double.NaN), new Recommendation
        {
            Pattern = new Pattern(),
            AllMatchesCount = 0,
            AllMatchesSum = 0.04,
            StartTime = Responses.Start,
            EndTime = Responses.Start,
        }));

        Assert.Contains("| – | a | 1 |", markdown, StringComparison.Ordinal);
        Assert.Contains("| 0.04 % | (no name) | 0 |", markdown, StringComparison.Ordinal);
    }
}
