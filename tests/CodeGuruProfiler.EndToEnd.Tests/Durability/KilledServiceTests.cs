using System.Collections.Concurrent;
using System.Globalization;
using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.EndToEnd.Tests.Processes;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.EndToEnd.Tests.Durability;

/// <summary>Acknowledged writes survive a kill of the service.</summary>
public sealed class KilledServiceTests
{
    private const int Posts = 2000;
    private const int AcknowledgedBeforeTheKill = 300;

    private static readonly DateTimeOffset Day = TimeProvider.System.GetUtcNow().UtcDateTime.Date.AddDays(-2);

    [Fact]
    public async Task Service_KilledInTheMiddleOfTwoThousandPosts_HasLostNothingItAcknowledged()
    {
        using var folder = new DataFolder();
        var acknowledged = new ConcurrentBag<string>();
        int refused;
        await using (ServiceProgram service = await folder.StartServiceAsync())
        {
            refused = await PostUntilKilledAsync(service, acknowledged);
        }

        // Before anything opens it: the log of the killed process is still beside it.
        Assert.Equal("ok", folder.CheckIntegrity());
        Assert.InRange(acknowledged.Count, AcknowledgedBeforeTheKill, Posts - 1);
        Assert.Equal(Posts - acknowledged.Count, refused);

        await using ServiceProgram again = await folder.StartServiceAsync();
        using CodeGuruProfilerClient client = again.CreateClient();
        foreach (string period in new[] { "PT1H", "P1D" })
        {
            Dictionary<string, double> kept = await ReadFramesAsync(client, period);
            Assert.Empty(acknowledged.Except(kept.Keys));
            Assert.All(kept, frame => Assert.Equal(1, frame.Value));
        }

        Assert.Equal("ok", folder.CheckIntegrity());
    }

    [Fact]
    public async Task Service_KilledAndStartedAgain_KnowsTheTokensOfPosts()
    {
        using var folder = new DataFolder();
        await using (ServiceProgram service = await folder.StartServiceAsync())
        {
            using CodeGuruProfilerClient client = service.CreateClient();
            await client.CreateProfilingGroupAsync(new CreateProfilingGroupRequest { ProfilingGroupName = "web" });
            await client.PostAgentProfileAsync("web", Sample.Profile(Day, "main", 1), profileToken: "token");
            await service.KillAsync();
        }

        await using ServiceProgram again = await folder.StartServiceAsync();
        using CodeGuruProfilerClient second = again.CreateClient();
        // Like a client that never got the response.
        await second.PostAgentProfileAsync("web", Sample.Profile(Day, "main", 1), profileToken: "token");

        Assert.Equal(1, Assert.Single(await ReadFramesAsync(second, "PT1H")).Value);
    }

    [Fact]
    public async Task Services_TwoOnOneFile_SeeWhatTheOtherWrites()
    {
        using var folder = new DataFolder();
        await using ServiceProgram one = await folder.StartServiceAsync();
        await using ServiceProgram other = await folder.StartServiceAsync();
        using CodeGuruProfilerClient first = one.CreateClient();
        using CodeGuruProfilerClient second = other.CreateClient();
        await first.CreateProfilingGroupAsync(new CreateProfilingGroupRequest { ProfilingGroupName = "web" });
        await second.CreateProfilingGroupAsync(new CreateProfilingGroupRequest { ProfilingGroupName = "api" });

        // Both write at once, all the time.
        await Task.WhenAll(Enumerable.Range(0, 200).Select(i => (i % 2 == 0 ? first : second).PostAgentProfileAsync("web", Sample.Profile(Day, Name(i), 1))));

        Assert.Equal(Enumerable.Range(0, 200).Select(Name), (await ReadFramesAsync(first, "PT1H")).Keys.Order(StringComparer.Ordinal));
        Assert.Equal(200, (await ReadFramesAsync(second, "PT1H")).Count);
        // A page of the one, the next of the other.
        ListProfilingGroupsResponse page = await first.ListProfilingGroupsAsync(new ListProfilingGroupsRequest { MaxResults = 1 });
        ListProfilingGroupsResponse next = await second.ListProfilingGroupsAsync(new ListProfilingGroupsRequest { MaxResults = 1, NextToken = page.NextToken });
        Assert.Equal(["web", "api"], [.. page.ProfilingGroupNames, .. next.ProfilingGroupNames]);
        Assert.Equal("ok", folder.CheckIntegrity());
    }

    /// <summary>Gets how many of the posts were not acknowledged.</summary>
    private static async Task<int> PostUntilKilledAsync(ServiceProgram service, ConcurrentBag<string> acknowledged)
    {
        using CodeGuruProfilerClient client = service.CreateClient();
        await client.CreateProfilingGroupAsync(new CreateProfilingGroupRequest { ProfilingGroupName = "web" });
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        int refused = 0;

        async Task PostAsync(string name)
        {
            try
            {
                await client.PostAgentProfileAsync("web", Sample.Profile(Day, name, 1));
                acknowledged.Add(name);
                if (acknowledged.Count >= AcknowledgedBeforeTheKill)
                {
                    enough.TrySetResult();
                }
            }
            catch (CodeGuruProfilerConnectionException)
            {
                Interlocked.Increment(ref refused);
            }
        }

        Task posts = Task.WhenAll(Enumerable.Range(0, Posts).Select(i => PostAsync(Name(i))));
        await Task.WhenAny(enough.Task, posts);
        await service.KillAsync();
        await posts;
        return refused;
    }

    private static string Name(int i) => string.Create(CultureInfo.InvariantCulture, $"post {i:0000}");

    private static async Task<Dictionary<string, double>> ReadFramesAsync(CodeGuruProfilerClient client, string period)
    {
        AggregatedProfile profile = await client.GetAggregatedProfileAsync(
            new GetProfileRequest { ProfilingGroupName = "web", StartTime = Day, Period = period });
        return profile.CallTree.Nodes.Where(node => !node.IsRoot).ToDictionary(node => node.Frame, node => node.Total);
    }
}
