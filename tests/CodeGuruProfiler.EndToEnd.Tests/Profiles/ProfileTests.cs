using System.IO.Compression;
using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.EndToEnd.Tests.Processes;
using CodeGuruProfiler.EndToEnd.Tests.Signing;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.EndToEnd.Tests.Profiles;

/// <summary>Profiles with a type go through the service and come back, in every encoding.</summary>
public sealed class ProfileTests
{
    [Theory]
    [InlineData(ProfileEncoding.Ion, ProfileEncoding.Ion)]
    [InlineData(ProfileEncoding.Ion, ProfileEncoding.Json)]
    [InlineData(ProfileEncoding.IonText, ProfileEncoding.Ion)]
    [InlineData(ProfileEncoding.Json, ProfileEncoding.Ion)]
    [InlineData(ProfileEncoding.Json, ProfileEncoding.Json)]
    public async Task Profile_PostedAndFetched_IsTheSameTree(ProfileEncoding posted, ProfileEncoding fetched)
    {
        await using RunningService service = await RunningService.StartAsync();
        await service.CreateGroupAsync("web");
        AgentProfile profile = Tree(service.Time.GetUtcNow());

        await service.Client.PostAgentProfileAsync("web", profile, posted);
        AggregatedProfile aggregated = await service.Client.GetAggregatedProfileAsync(Latest, fetched);

        Assert.Equal(profile.CallTree, aggregated.CallTree);
        Assert.Equal((profile.Start, "PT5M"), (aggregated.Start, aggregated.Period));
    }

    [Theory]
    [InlineData(ProfileEncoding.Ion)]
    [InlineData(ProfileEncoding.Json)]
    public async Task Profile_PostedCompressed_IsRead(ProfileEncoding encoding)
    {
        await using RunningService service = await RunningService.StartAsync();
        await service.CreateGroupAsync("web");
        AgentProfile profile = Tree(service.Time.GetUtcNow());

        await service.Client.PostAgentProfileAsync(new PostAgentProfileRequest
        {
            ProfilingGroupName = "web",
            ContentType = encoding.ToMediaType(),
            AgentProfile = Compress(profile.ToArray(encoding)),
        });

        Assert.Equal(profile.CallTree, (await service.Client.GetAggregatedProfileAsync(Latest)).CallTree);
    }

    [Theory]
    [InlineData(ProfileEncoding.Ion)]
    [InlineData(ProfileEncoding.Json)]
    public async Task Profile_FetchedCompressed_IsHandedOverAsItCame(ProfileEncoding encoding)
    {
        await using RunningService service = await RunningService.StartAsync();
        await service.CreateGroupAsync("web");
        AgentProfile profile = Tree(service.Time.GetUtcNow());
        await service.Client.PostAgentProfileAsync("web", profile);
        using CodeGuruProfilerClient client = service.CreateClient(handler: new TamperingHandler(request => request.Headers.Add("Accept-Encoding", "gzip")));

        GetProfileResponse response = await client.GetProfileAsync(Latest with { Accept = encoding.ToMediaType() });

        Assert.Equal(("gzip", encoding.ToMediaType()), (response.ContentEncoding, response.ContentType));
        Assert.Equal([0x1F, 0x8B], response.Profile[..2].ToArray());
        Assert.Equal(profile.CallTree, AggregatedProfile.Parse(response.Profile.Span, response.ContentType, response.ContentEncoding).CallTree);
        Assert.Equal(profile.CallTree, (await client.GetAggregatedProfileAsync(Latest, encoding)).CallTree);
    }

    [Fact]
    public async Task Profiles_OfSeveralAgents_AreMerged()
    {
        await using RunningService service = await RunningService.StartAsync();
        await service.CreateGroupAsync("web");
        DateTimeOffset start = service.Time.GetUtcNow();
        AgentProfile[] profiles = [.. Enumerable.Range(0, 20).Select(i => Sample.Profile(start.AddMinutes(5 * (i % 3)), $"main;serve;frame{i % 7}", i + 1))];

        await Task.WhenAll(profiles.Select(profile => service.Client.PostAgentProfileAsync("web", profile)));
        AggregatedProfile hour = await service.Client.GetAggregatedProfileAsync(new GetProfileRequest { ProfilingGroupName = "web", Period = "PT1H" });

        AggregatedProfile merged = AggregatedProfile.Merge(profiles);
        Assert.Equal(210, hour.CallTree.Root.Total);
        Assert.Equal(
            merged.CallTree.HottestFrames(10).OrderBy(frame => frame.Frame, StringComparer.Ordinal),
            hour.CallTree.HottestFrames(10).OrderBy(frame => frame.Frame, StringComparer.Ordinal));
    }

    private static GetProfileRequest Latest => new() { ProfilingGroupName = "web", Period = "PT5M" };

    private static AgentProfile Tree(DateTimeOffset start)
    {
        var tree = new CallTreeBuilder();
        tree.Add(["main", "serve", "render"], 60);
        tree.Add(["main", "serve", "λ<T>.MoveNext()", "«async»"], 12.5, "BLOCKED");
        tree.Add(["main", "idle"], 10, "WAITING");
        return new AgentProfile { Start = start, End = start.AddMinutes(5), CallTree = tree.ToCallTree() };
    }

    private static byte[] Compress(byte[] bytes)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return compressed.ToArray();
    }
}
