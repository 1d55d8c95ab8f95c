using System.Xml.Linq;
using CodeGuruProfiler.Profiles;
using CodeGuruProfiler.Reports.Tests.Samples;
using CsCheck;

namespace CodeGuruProfiler.Reports.Tests.Comparisons;

public class ComparisonReportTests
{
    [Fact]
    public void Markdown_IsTheGoldenOne()
        => Golden.Check("comparison.md", ComparisonReport.ToMarkdown(Shop(), new ComparisonReportOptions { BeforeName = "v1.2", AfterName = "v1.3" }));

    [Fact]
    public void Markdown_HasTheChangesInATable_AndNoiseFolded()
    {
        XElement html = Html.Read(ComparisonReport.ToMarkdown(Shop()));

        Assert.Equal(
            [["Shop.Pricing.Calculate", "10.0 %", "30.0 %", "+20.0 pp", "11.2 σ"], ["Shop.Orders.Post", "79.7 %", "69.5 %", "−10.2 pp", "5.2 σ"], ["Shop.Old", "10.0 %", "0.0 %", "−10.0 pp, gone", "10.3 σ"]],
            html.Elements("table").Single().Descendants("tr").Skip(1).Select(Html.Cells));
        Assert.Contains("within noise", html.Element("details")!.Element("summary")!.Value, StringComparison.Ordinal); // There is one.
    }

    [Fact]
    public void Markdown_OfTotals_ComparesWhatFramesCalledToo()
        => Assert.Contains("Shares are of the frame and everything it called.", ComparisonReport.ToMarkdown(Shop(), new ComparisonReportOptions { Order = FrameOrder.Total }), StringComparison.Ordinal);

    [Fact]
    public void Markdown_OfCountsThatAreNotSamples_ReportsThatNoiseIsUnknown()
    {
        string markdown = ComparisonReport.ToMarkdown(CallTreeComparison.Of(Tree(("a", 1.5), ("b", 2)), Tree(("a", 3.5), ("b", 2))));

        Assert.Contains("the counts are not samples, so that noise is unknown", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("<details>", markdown, StringComparison.Ordinal);
        Assert.Contains("pp | – |", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_OfTheSame_HasNoTable()
        => Assert.Equal(
            "## Comparison: before and after\n\n10 samples in before, 10 in after. The share of 0 frames changed by more than noise. Shares are of the frame itself.\n",
            ComparisonReport.ToMarkdown(CallTreeComparison.Of(Tree(("a", 10)), Tree(("a", 10)))));

    [Fact]
    public void Markdown_OfManyFrames_ShowsTheTop_AndCountsTheOthers()
    {
        string markdown = ComparisonReport.ToMarkdown(Many(200), new ComparisonReportOptions { Top = 3 });

        Assert.Contains("\nand 197 frames with smaller changes\n", markdown, StringComparison.Ordinal);
        Assert.Equal(3, Html.Read(markdown).Elements("table").Single().Descendants("tr").Count() - 1);
    }

    [Fact]
    public void Markdown_OfManyFrames_StaysWithinItsLength()
    {
        string markdown = ComparisonReport.ToMarkdown(Many(2_000), new ComparisonReportOptions { Top = 1_000, MaxLength = 5_000 });

        Assert.InRange(markdown.Length, 3_000, 5_000);
        Assert.Matches(@"\nand [\d,]+ frames with smaller changes\n$", markdown);
    }

    [Fact]
    public void Markdown_OfAnyNames_HasTheElementsOfTheReport()
        => Gen.Select(HostileTexts.Any, HostileTexts.Any).Sample(
            (frame, name) =>
            {
                CallTreeComparison comparison = CallTreeComparison.Of(Tree((frame, 100), ("b", 1_000)), Tree((frame, 500), ("b", 1_000)));
                string markdown = ComparisonReport.ToMarkdown(comparison, new ComparisonReportOptions { BeforeName = name, AfterName = frame, MaxLength = 4_000 });
                XElement html = Html.Read(markdown);
                Assert.True(markdown.Length <= 4_000);
                Assert.All(html.Descendants("tr"), row => Assert.Equal(5, row.Elements().Count()));
                Assert.Empty(Html.Names(html).Except(["h2", "p", "table", "thead", "tbody", "tr", "th", "td", "details", "summary", "code", "br", "a"]));
            },
            iter: Fuzz.Rounds(1_000));

    public static TheoryData<string, ComparisonReportOptions> WrongOptions => new()
    {
        { "Set Top to 0 to 1000: it is 1001. (Parameter 'options')", new ComparisonReportOptions { Top = 1_001 } },
        { "Set Order to Self or Total: it is 7. (Parameter 'options')", new ComparisonReportOptions { Order = (FrameOrder)7 } },
        { "Set MaxLength to 4000 or more: it is 0. (Parameter 'options')", new ComparisonReportOptions { MaxLength = 0 } },
        { "Set BeforeName to a text: it is null. (Parameter 'options')", new ComparisonReportOptions { BeforeName = null! } }, // The guard is what is tested.
        { "Set AfterName to a text: it is null. (Parameter 'options')", new ComparisonReportOptions { AfterName = null! } }, // As above.
    };

    [Theory]
    [MemberData(nameof(WrongOptions))]
    public void Options_ThatAreWrong_AreRefused(string message, ComparisonReportOptions options)
        => Assert.Equal(message, Assert.Throws<ArgumentException>(() => ComparisonReport.ToMarkdown(Shop(), options)).Message);

    private static CallTreeComparison Shop() => CallTreeComparison.Of(
        Tree(("Shop.Pricing.Calculate", 100), ("Shop.Orders.Post", 797), ("Shop.Old", 100), ("Shop.Steady", 3)),
        Tree(("Shop.Pricing.Calculate", 300), ("Shop.Orders.Post", 695), ("Shop.Steady", 5)));

    // Half of the frames grow, the others shrink.
    private static CallTreeComparison Many(int frames) => CallTreeComparison.Of(
        Tree([.. Enumerable.Range(0, frames).Select(i => ($"Shop.Frame{i}", i % 2 == 0 ? 1_000.0 : 10))]),
        Tree([.. Enumerable.Range(0, frames).Select(i => ($"Shop.Frame{i}", i % 2 == 0 ? 10.0 : 1_000))]));

    private static CallTree Tree(params (string Frame, double Count)[] frames)
    {
        var builder = new CallTreeBuilder();
        foreach ((string frame, double count) in frames)
        {
            builder.Add(["main", frame], count);
        }

        return builder.ToCallTree();
    }
}
