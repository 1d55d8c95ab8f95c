using System.Buffers;
using System.Text.Json;
using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.EndToEnd.Tests.Processes;
using CodeGuruProfiler.Profiles;
using CodeGuruProfiler.Reports;
using CodeGuruProfiler.Reports.Tests.Judges;

namespace CodeGuruProfiler.EndToEnd.Tests.Reports;

/// <summary>The local service finds a recommendation in a profile, and the reports show it where its code is.</summary>
public sealed class RecommendationReportTests : IDisposable
{
    private readonly DirectoryInfo _sources = Directory.CreateTempSubdirectory("reports-");

    [Fact]
    public async Task Recommendation_OfTheLocalService_IsReported_AtItsSource()
    {
        await using RunningService service = await RunningService.StartAsync();
        await service.CreateGroupAsync("web");
        DateTimeOffset now = service.Time.GetUtcNow();
        await service.Client.PostAgentProfileAsync(
            "web", Sample.Profile(now.AddMinutes(-5), "Shop.Program.Main();Shop.Orders.Check(Order);System.Text.RegularExpressions.Regex..ctor(string)", 40));
        Directory.CreateDirectory(Path.Combine(_sources.FullName, "src"));
        await File.WriteAllTextAsync(Path.Combine(_sources.FullName, "src", "Orders.cs"), "namespace Shop;\n\ninternal class Orders\n{\n    private static bool Check(Order order) => true;\n}\n");

        GetRecommendationsResponse response = await service.Client.GetRecommendationsAsync(new GetRecommendationsRequest
        {
            ProfilingGroupName = "web",
            StartTime = now.AddHours(-1),
            EndTime = now.AddMinutes(5),
        });
        AggregatedProfile profile = await service.Client.GetAggregatedProfileAsync(new GetProfileRequest
        {
            ProfilingGroupName = "web",
            StartTime = now.AddHours(-1),
            EndTime = now.AddMinutes(5),
        });
        var sarif = new ArrayBufferWriter<byte>();
        RecommendationReport.WriteSarif(response, sarif, new SarifOptions { SourceRoot = _sources.FullName, CallTree = profile.CallTree });

        JsonElement result = JsonDocument.Parse(sarif.WrittenMemory).RootElement.GetProperty("runs")[0].GetProperty("results")[0];
        Assert.Equal(100, result.GetProperty("rank").GetDouble());
        Assert.Equal(
            "Regular expressions are constructed again and again: 100.0 % of the samples, in 1 place. The largest: 'System.Text.RegularExpressions.Regex..ctor(string)', called from 'Shop.Orders.Check(Order)'.",
            result.GetProperty("message").GetProperty("text").GetString());
        JsonElement location = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("src/Orders.cs", location.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(5, location.GetProperty("region").GetProperty("startLine").GetInt32());
        Assert.Contains("| 100.0 % | Regular expressions are constructed again and again | 1 |", RecommendationReport.ToMarkdown(response), StringComparison.Ordinal);
        Assert.Empty(SarifJudge.Validate(sarif.WrittenSpan.ToArray()));
    }

    public void Dispose() => _sources.Delete(recursive: true);
}
