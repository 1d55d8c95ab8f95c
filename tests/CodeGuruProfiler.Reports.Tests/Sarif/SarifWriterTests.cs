using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Profiles;
using CodeGuruProfiler.Reports.Tests.Samples;
using CsCheck;
using FluentAssertions;

namespace CodeGuruProfiler.Reports.Tests.Sarif;

public class SarifWriterTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void Sarif_OfAReport_IsTheGoldenOne()
        => Golden.Check("shop.sarif", JsonNode.Parse(SarifFile.Write(Responses.Shop, new SarifOptions { DefaultFile = "src/Program.cs" }))!.ToJsonString(Indented) + "\n"); // JSON that is not null.

    [Fact]
    public void Sarif_ToAStream_IsTheSame_AndTheStreamIsOpen()
    {
        using var stream = new MemoryStream();

        RecommendationReport.WriteSarif(Responses.Shop, stream);

        stream.ToArray().Should().Equal(SarifFile.Write(Responses.Shop));
        Assert.True(stream.CanWrite);
    }

    [Fact]
    public void Sarif_WhenAnOptionIsWrong_WritesNothing()
    {
        using var stream = new MemoryStream();

        var exception = Assert.Throws<ArgumentException>(() => RecommendationReport.WriteSarif(Responses.Shop, stream, new SarifOptions { DefaultFile = "/etc/passwd" }));

        Assert.Equal("Set DefaultFile to a path within the repository, such as src/Program.cs: it is '/etc/passwd'. (Parameter 'options')", exception.Message);
        Assert.Equal(0, stream.Length);
    }

    [Theory]
    [InlineData("../a.cs")]
    [InlineData("a/../../b.cs")]
    [InlineData("C:\\a.cs")]
    [InlineData("\\\\server\\a.cs")]
    [InlineData("a//b.cs")]
    [InlineData("")]
    [InlineData("./")]
    public void DefaultFile_OutsideTheRepository_IsRefused(string path)
        => Assert.StartsWith("Set DefaultFile to a path", Assert.Throws<ArgumentException>(() => SarifFile.Write(Responses.Shop, new SarifOptions { DefaultFile = path })).Message);

    [Theory]
    [InlineData("./src\\a b.cs", "src/a%20b.cs")]
    [InlineData("a:b/#.cs", "a%3Ab/%23.cs")]
    [InlineData("ü.cs", "%C3%BC.cs")]
    public void DefaultFile_IsARelativeUri(string path, string uri)
        => Assert.Equal(uri, SarifFile.Uri(SarifFile.Result(Responses.Shop, new SarifOptions { DefaultFile = path })));

    [Fact]
    public void SourceRoot_ThatIsNoFolder_IsRefused()
        => Assert.Equal(
            "Set SourceRoot to a folder that exists: '/no/such' is not a folder. (Parameter 'options')",
            Assert.Throws<ArgumentException>(() => SarifFile.Write(Responses.Shop, new SarifOptions { SourceRoot = "/no/such" })).Message);

    [Fact]
    public void MaxSearchedFiles_BelowOne_IsRefused()
        => Assert.Equal(
            "Set MaxSearchedFiles to 1 or more: it is 0. (Parameter 'options')",
            Assert.Throws<ArgumentException>(() => SarifFile.Write(Responses.Shop, new SarifOptions { MaxSearchedFiles = 0 })).Message);

    [Fact]
    public void Result_ComesInTheOrderOfShares_WithItsRank()
    {
        JsonElement results = SarifFile.Run(Responses.Shop).GetProperty("results");

        Assert.Equal([12.345, 2.05], results.EnumerateArray().Select(result => result.GetProperty("rank").GetDouble()));
        Assert.Equal([0, 1], results.EnumerateArray().Select(result => result.GetProperty("ruleIndex").GetInt32()));
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(101, 100)]
    public void Rank_StaysWithinItsScale(double share, double rank)
        => Assert.Equal(rank, SarifFile.Result(Responses.Of(Responses.WithText("a", share))).GetProperty("rank").GetDouble());

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Rank_OfWhatIsNotANumber_IsAbsent(double share)
        => Assert.False(SarifFile.Result(Responses.Of(Responses.WithText("a", share) with { Pattern = new Pattern { ThresholdPercent = share } })).TryGetProperty("rank", out _));

    [Fact]
    public void Stacks_HaveTheFramesFromTheInside_AndThoseOfThePatternWithoutAnAddress()
    {
        JsonElement results = SarifFile.Run(Responses.Shop).GetProperty("results");

        Assert.Equal(
            ["System.Text.RegularExpressions.Regex..ctor(string)", "Shop.Orders.Check(Order)", "Shop.Orders.PostAsync(int)", "Shop.Host.Run", "Shop.Program.Main"],
            Frames(results[0].GetProperty("stacks")[0]));
        Assert.Equal(["System.Threading.Tasks.Task.Wait(*", "Shop.Program.Main"], Frames(results[1].GetProperty("stacks")[0]));
    }

    [Fact]
    public void Address_WithSemicolonsInNames_IsReadByTheProfile()
    {
        var builder = new CallTreeBuilder();
        builder.Add(["main", "a;b", "Regex"], 1);
        builder.Add(["main", "a"], 1);
        Recommendation recommendation = Responses.WithText("x") with { TopMatches = [new Match { FrameAddress = "main;a;b;Regex" }] };

        Assert.Equal(["Regex", "a;b", "main"], Frames(SarifFile.Result(Responses.Of(recommendation), new SarifOptions { CallTree = builder.ToCallTree() }).GetProperty("stacks")[0]));
        Assert.Equal(["Regex", "b", "a", "main"], Frames(SarifFile.Result(Responses.Of(recommendation)).GetProperty("stacks")[0]));
    }

    [Fact]
    public void AutomationDetails_HaveTheGroupAsCategory_AndTheTimeAsRun()
        => Assert.Equal("codeguru-profiler/web-shop/2026-11-25T14:00:00Z", SarifFile.Run(Responses.Shop).GetProperty("automationDetails").GetProperty("id").GetString());

    [Fact]
    public void Texts_OfHostileNames_AreVisible_AndAreNoPlacesOrLinks()
    {
        string sarif = Encoding.UTF8.GetString(SarifFile.Write(Responses.WithTexts(Responses.Hostile)));
        JsonElement result = SarifFile.Result(Responses.WithTexts(Responses.Hostile));

        Assert.All(sarif, character => Assert.InRange(character, ' ', '~'));
        Assert.DoesNotContain("\\u202E", sarif, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\\u001b", sarif, StringComparison.OrdinalIgnoreCase);
        string message = result.GetProperty("message").GetProperty("text").GetString()!; // It is a text.
        Assert.Contains("{{0}}", message, StringComparison.Ordinal);
        Assert.Contains("[x\\](http", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sarif_OfAnyTexts_IsJson_OfVisibleCharacters()
        => HostileTexts.Any.Sample(
            text =>
            {
                byte[] sarif = SarifFile.Write(Responses.WithTexts(text), new SarifOptions { DefaultFile = "a.cs" });
                using JsonDocument document = JsonDocument.Parse(sarif);
                return Strings(document.RootElement).All(value => !value.Any(character => char.IsControl(character) && character != '\n') && !value.Contains('\u202E', StringComparison.Ordinal));
            },
            iter: Fuzz.Rounds(500));

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Strings(property.Value).Prepend(property.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.String => [element.GetString()!], // A string.
        _ => [],
    };

    private static string[] Frames(JsonElement stack)
        => [.. stack.GetProperty("frames").EnumerateArray().Select(frame => frame.GetProperty("location").GetProperty("logicalLocations")[0].GetProperty("fullyQualifiedName").GetString()!)]; // Texts.
}
