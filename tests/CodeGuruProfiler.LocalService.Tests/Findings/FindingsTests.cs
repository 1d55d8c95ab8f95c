using System.Net;
using System.Text.Json.Nodes;
using CodeGuruProfiler.LocalService.Findings;

namespace CodeGuruProfiler.LocalService.Tests.Findings;

public sealed class FindingsTests
{
    private const string Regex = "System.Text.RegularExpressions.Regex..ctor(class System.String)";
    private const string Day = "startTime=2026-06-01T00:00:00Z&endTime=2026-06-02T00:00:00Z";
    private static readonly DateTimeOffset Noon = LocalService.Start;

    [Fact]
    public async Task GetRecommendations_PatternIsPresent_ReturnsItWithItsMatches()
    {
        await using LocalService service = await StartAsync();
        await service.PostProfileAsync("web", Noon, $"main;a;{Spaceless(Regex)} 10", $"main;b;{Spaceless(Regex)};parse 30", "main;work 60");

        JsonObject response = (await service.GetAsync($"/internal/profilingGroups/web/recommendations?{Day}")).Json;

        JsonNode recommendation = Assert.Single(response["recommendations"]!.AsArray())!;
        Assert.Equal("Regular expressions are constructed again and again", recommendation["pattern"]!["name"]!.GetValue<string>());
        Assert.Equal((2, 40d), (recommendation["allMatchesCount"]!.GetValue<int>(), recommendation["allMatchesSum"]!.GetValue<double>()));
        Assert.Equal($"main;b;{Spaceless(Regex)}", recommendation["topMatches"]![0]!["frameAddress"]!.GetValue<string>());
        Assert.Equal(30, recommendation["topMatches"]![0]!["thresholdBreachValue"]!.GetValue<double>());
        Assert.Equal("2026-06-01T00:00:00Z", response["profileStartTime"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(0.9, 0)]
    public async Task GetRecommendations_BelowTheThreshold_ReturnsNothing(double percent, int recommendations)
    {
        await using LocalService service = await StartAsync();
        await service.PostProfileAsync("web", Noon, FormattableString.Invariant($"main;java.util.regex.Pattern.compile(String) {percent}"), FormattableString.Invariant($"main {100 - percent}"));

        JsonObject response = (await service.GetAsync($"/internal/profilingGroups/web/recommendations?{Day}")).Json;

        Assert.Equal(recommendations, response["recommendations"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("de-DE", "Reguläre Ausdrücke werden immer wieder neu erzeugt")]
    [InlineData("ja-JP", "Regular expressions are constructed again and again")]
    [InlineData("zh-TW", "Regular expressions are constructed again and again")]
    public async Task GetRecommendations_InALocale_FallsBackToAmericanEnglish(string locale, string name)
    {
        await using LocalService service = await StartAsync();
        await service.PostProfileAsync("web", Noon, $"main;{Spaceless(Regex)} 10");

        JsonObject response = (await service.GetAsync($"/internal/profilingGroups/web/recommendations?{Day}&locale={locale}")).Json;

        Assert.Equal(name, response["recommendations"]![0]!["pattern"]!["name"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("startTime=2026-06-01T00:00:00Z", "Value null at 'endTime' failed to satisfy constraint: Member must not be null")]
    [InlineData(Day + "&locale=nl-NL", "The locale 'nl-NL' is not one of: de-DE, en-GB, en-US, es-ES, fr-FR, it-IT, ja-JP, ko-KR, pt-BR, zh-CN, zh-TW.")]
    [InlineData("startTime=2026-06-01T00:00:00Z&endTime=2026-06-09T00:00:00Z", "is longer than the longest, 7 day(s).")]
    public async Task GetRecommendations_InvalidInput_IsRefused(string query, string message)
    {
        await using LocalService service = await StartAsync();

        ServiceResponse response = await service.GetAsync($"/internal/profilingGroups/web/recommendations?{query}");

        response.IsError(HttpStatusCode.BadRequest, "ValidationException");
        Assert.Contains(message, response.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetRecommendations_NothingPosted_ReturnsNothing()
    {
        await using LocalService service = await StartAsync();

        JsonObject response = (await service.GetAsync($"/internal/profilingGroups/web/recommendations?{Day}")).Json;

        Assert.Empty(response["recommendations"]!.AsArray());
        Assert.Empty(response["anomalies"]!.AsArray());
    }

    [Fact]
    public async Task ListFindingsReports_AfterEachPost_CountsTheFindings()
    {
        await using LocalService service = await StartAsync();
        await service.PostProfileAsync("web", Noon, "main 10");
        int before = await CountAsync(service);

        await service.PostProfileAsync("web", Noon, $"main;{Spaceless(Regex)} 10");
        int after = await CountAsync(service);
        int again = await CountAsync(service);

        Assert.Equal((0, 1, 1), (before, after, again));
    }

    [Theory]
    [InlineData("", "01T13,01T12,01T00,31T12,31T00")]
    [InlineData("&dailyReportsOnly=true", "01T00,31T00")]
    [InlineData("&dailyReportsOnly=false", "01T13,01T12,31T12")]
    public async Task ListFindingsReports_InPages_ReturnsEachOnceNewestFirst(string query, string starts)
    {
        await using LocalService service = await StartAsync();
        await service.PostProfileAsync("web", Noon, "main 1");
        await service.PostProfileAsync("web", Noon.AddHours(1), "main 1");
        await service.PostProfileAsync("web", Noon.AddDays(-1), "main 1");

        foreach (int pageSize in new[] { 1, 2, 3, 100 })
        {
            string[] listed = await ListAsync(service, $"/internal/profilingGroups/web/findingsReports?startTime=2026-05-01T00:00:00Z&endTime=2026-07-01T00:00:00Z{query}&maxResults={pageSize}", "findingsReportSummaries");
            Assert.Equal(starts.Split(','), listed.Select(start => start.Substring(8, 5)));
        }
    }

    [Theory]
    [InlineData("&dailyReportsOnly=true", "web,api")]
    [InlineData("&dailyReportsOnly=false", "web,api")]
    [InlineData("", "web,web,api,api")]
    public async Task GetFindingsReportAccountSummary_ReturnsTheNewestReportOfEachGroup(string query, string groups)
    {
        await using LocalService service = await StartAsync();
        await service.CreateGroupAsync("empty");
        await service.CreateGroupAsync("api");
        await service.PostProfileAsync("web", Noon.AddDays(-1), "main 1");
        await service.PostProfileAsync("web", Noon, "main 1");
        await service.PostProfileAsync("api", Noon, "main 1");

        foreach (int pageSize in new[] { 1, 2, 3, 100 })
        {
            string[] listed = await ListAsync(service, $"/internal/findingsReports?maxResults={pageSize}{query}", "reportSummaries", "profilingGroupName");
            Assert.Equal(groups.Split(','), listed);
        }
    }

    [Fact]
    public void PatternCatalogue_EveryPattern_IsComplete()
    {
        Assert.True(PatternCatalogue.All.Count >= 10);
        Assert.Distinct(PatternCatalogue.All.Select(pattern => pattern.Id));
        Assert.All(PatternCatalogue.All, pattern =>
        {
            Assert.InRange(pattern.ThresholdPercent, 0.1, 100);
            Assert.All(pattern.TargetFrames, Assert.NotEmpty);
            Assert.All(pattern.Texts.Values.Append(pattern.TextIn("en-US")), text => Assert.All([text.Name, text.Description, text.ResolutionSteps], Assert.NotEmpty));
        });
    }

    // The stacks of these tests contain no spaces, which separate the counts.
    private static string Spaceless(string frame) => frame.Replace(' ', '_');

    private static async Task<LocalService> StartAsync()
    {
        LocalService service = await LocalService.StartAsync();
        await service.CreateGroupAsync("web");
        return service;
    }

    private static async Task<int> CountAsync(LocalService service)
    {
        JsonObject response = (await service.GetAsync($"/internal/profilingGroups/web/findingsReports?{Day}&dailyReportsOnly=true")).Json;
        return Assert.Single(response["findingsReportSummaries"]!.AsArray())!["totalNumberOfFindings"]!.GetValue<int>();
    }

    private static async Task<string[]> ListAsync(LocalService service, string target, string list, string member = "profileStartTime")
    {
        var items = new List<string>();
        string token = "";
        do
        {
            JsonObject page = (await service.GetAsync(target + token)).Json;
            items.AddRange(page[list]!.AsArray().Select(item => item![member]!.GetValue<string>()));
            token = page["nextToken"] is { } next ? $"&nextToken={next}" : "";
        }
        while (token.Length > 0);

        return [.. items];
    }
}
