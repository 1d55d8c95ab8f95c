using System.Text;
using CodeGuruProfiler.Agent.Tests.Running;
using CodeGuruProfiler.LocalService;

namespace CodeGuruProfiler.Agent.Tests.Lifecycle;

/// <summary>Weeks of an agent, with the settings that the service changes in them, and its faults.</summary>
public class ManyPeriodsTests
{
    private const int Periods = 1000;
    private const int ConfigurationsPerFault = 19;
    private const int PostsPerFault = 13;
    private const int LooksPerPeriod = 30;

    private int _configurations;
    private int _posts;

    [Fact]
    public async Task ThousandPeriods_WithSettingsThatChangeAndFaults_PostOrDropAThousandProfiles()
    {
        var looks = new List<double>();
        await using AgentRun run = await AgentRun.CreateAsync(options => options.OnProfile = profile =>
        {
            looks.Add(profile.Metadata.NumTimesSampled!.Value);
            return profile;
        });
        run.Http.Sending = request =>
        {
            AddFault(run.Service.Faults, IsConfiguration(request));
            return Task.CompletedTask;
        };
        run.Http.Received = (request, response) =>
        {
            if (IsConfiguration(request) && response.IsSuccessStatusCode)
            {
                Change(response);
            }
        };

        run.Agent.Start();
        await run.UntilAsync(() => run.Status.Profiles + run.Status.Dropped == Periods);

        Assert.Equal(Periods / PostsPerFault, run.Status.Dropped);
        Assert.Equal(Periods, _posts);
        Assert.Equal(Periods + 1, _configurations);
        // The first period takes 30 s at 1 s, the others as long as the service wants: 60 s at 2 s, 90 s at 3 s, and again. A period without a configuration repeats the last.
        Assert.Equal(Enumerable.Repeat<double>(LooksPerPeriod, Periods), looks);
        Assert.Equal(1, run.Samplers);
        Assert.Equal(AgentState.Profiling, run.Status.State);
    }

    private static bool IsConfiguration(HttpRequestMessage request) => request.RequestUri!.AbsolutePath.EndsWith("/configureAgent", StringComparison.Ordinal);

    // One after the other, for the request that is about to be sent. The first configuration is there: the agent would wait for it.
    private void AddFault(LocalProfilerServiceFaults faults, bool isConfiguration)
    {
        int count = isConfiguration ? ++_configurations : ++_posts;
        int perFault = isConfiguration ? ConfigurationsPerFault : PostsPerFault;
        if (count % perFault != 0)
        {
            return;
        }

        switch (count / perFault % 3)
        {
            case 0:
                faults.ThrottleNext();
                break;
            case 1:
                faults.FailNext("InternalServerException");
                break;
            default:
                faults.CloseConnectionNext();
                break;
        }
    }

    // The local service always asks for the same.
    private void Change(HttpResponseMessage response)
    {
        int factor = 1 + (_configurations % 3);
        string json = $$$"""{"shouldProfile":true,"periodInSeconds":{{{LooksPerPeriod * factor}}},"agentParameters":{"SamplingIntervalInMilliseconds":"{{{1000 * factor}}}","MinimumTimeForReportingInMilliseconds":"1000"}}""";
        response.Content.Dispose();
        response.Content = new StringContent(json, Encoding.UTF8, "application/json");
    }
}
