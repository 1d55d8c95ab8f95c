using System.Xml.Linq;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Reports.Tests.Samples;
using CsCheck;

namespace CodeGuruProfiler.Reports.Tests.Anomalies;

public class AnomalyReportTests
{
    [Fact]
    public void Markdown_IsTheGoldenOne() => Golden.Check("anomalies.md", AnomalyReport.ToMarkdown(Responses.Anomalous));

    [Fact]
    public void Markdown_HasThoseThatLastFirst()
    {
        XElement html = Html.Read(AnomalyReport.ToMarkdown(Responses.Anomalous));

        Assert.Equal(
            [["Shop.Orders.PostAsync(int)", "all", "2", "2026-11-24 08:00"], ["Shop.Catalog.Get", "RUNNABLE, NATIVE", "1", "2026-11-24 18:00"]],
            html.Elements("table").Single().Descendants("tr").Skip(1).Select(Html.Cells));
        Assert.Equal(
            [["2026-11-24 08:00", "still anomalous", "–", "b-1"], ["2026-11-23 22:00", "2026-11-23 23:00", "–", "b-2"]],
            html.Element("details")!.Descendants("tr").Skip(1).Select(Html.Cells)); // There are two.
    }

    [Fact]
    public void Markdown_OfNoAnomalies_IsASentence()
        => Assert.Equal("## Anomalies of `web-shop`\n\n2026-11-25 14:00 to 15:00 UTC: 0 anomalies.\n", AnomalyReport.ToMarkdown(Responses.Shop));

    [Fact]
    public void Markdown_OfAnyTexts_HasTheElementsOfTheReport()
        => HostileTexts.Any.Sample(
            text =>
            {
                XElement html = Html.Read(AnomalyReport.ToMarkdown(Responses.WithTexts(text)));
                Assert.Single(html.Elements("details"));
                Assert.Equal([4, 4], html.Descendants("tbody").Select(body => body.Element("tr")!.Elements().Count())); // A row each.
                Assert.Empty(Html.Names(html).Except(["h2", "p", "table", "thead", "tbody", "tr", "th", "td", "details", "summary", "code", "br", "a"]));
            },
            iter: Fuzz.Rounds(1_000));

    [Fact]
    public void Markdown_OfMany_StaysWithinItsLength_AndCountsWhatIsLeftOut()
    {
        Anomaly anomaly = Responses.Anomalous.Anomalies[0] with
        {
            Instances = [.. Enumerable.Range(0, 1_000).Select(i => new AnomalyInstance { Id = $"i-{i}", StartTime = Responses.Start.AddMinutes(i) })],
        };

        string markdown = AnomalyReport.ToMarkdown(Responses.Of() with { Anomalies = [.. Enumerable.Repeat(anomaly, 500)] });

        Assert.InRange(markdown.Length, 60_000, 65_000);
        Assert.Contains("and 980 earlier occurrences", markdown, StringComparison.Ordinal);
        Assert.Matches(@"The details of \d+ anomalies are left out: a report has at most 65,000 characters\.\n$", markdown);
    }

    [Fact]
    public void Markdown_OfNothing_IsRefused() => Assert.Throws<ArgumentNullException>("response", () => AnomalyReport.ToMarkdown(null!)); // The guard is what is tested.
}
