using CodeGuruProfiler.AgentLoad;

namespace CodeGuruProfiler.EndToEnd.Tests.Load;

/// <summary>A short run of benchmarks/CodeGuruProfiler.AgentLoad: what it finds is counted, not timed.</summary>
public sealed class AgentLoadTests
{
    [Fact]
    public async Task Agents_PostAtOnce_AreAllAcknowledgedAndStored()
    {
        await using LoadService service = await LoadService.StartAsync();

        PostingReport report = await AgentPosting.RunAsync(service, new PostingPlan { Agents = 8, Bytes = 100_000, PostsPerAgent = 4 });

        Assert.Equal((32, 0), (report.Posts, report.Errors));
        Assert.Equal(report.Posts, report.Stored);
    }

    [Fact]
    public async Task Pages_OfThousandsOfProfiles_AreFullAndInOrder()
    {
        await using LoadService service = await LoadService.StartAsync();

        PagingReport report = await ProfilePaging.RunAsync(service, profiles: 5000, pageSize: 100);

        Assert.Equal((50, 5000), (report.Pages, report.Profiles));
    }
}
