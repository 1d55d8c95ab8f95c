using System.Net;
using System.Text;
using Amazon.Runtime;
using CodeGuruProfiler.Agent.Configuration;
using CodeGuruProfiler.Agent.Lifecycle;
using CodeGuruProfiler.Agent.Tests.Running;
using CodeGuruProfiler.Client;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Agent.Tests.Lifecycle;

/// <summary>Weeks of an agent, and the settings that the service changes in them.</summary>
public class ManyPeriodsTests
{
    private const int Periods = 1000;

    [Fact]
    public async Task ThousandPeriods_WithSettingsThatChange_PostAThousandProfiles()
    {
        var clock = new LoopClock();
        using var service = new ChangingService();
        using var client = new CodeGuruProfilerClient(
            new CodeGuruProfilerClientOptions { Region = "us-east-1", Credentials = new BasicAWSCredentials("local", TestSecrets.Key), TimeProvider = new WallClock(clock), MaxAttempts = 1 },
            new HttpClient(service));
        var sampler = new ScriptedSampler();
        await using var agent = new CodeGuruProfilerAgent(new AgentParts
        {
            Setup = AgentSetup.Resolve(
                new CodeGuruProfilerAgentOptions { ProfilingGroupName = "web-shop", FleetInfo = FleetInfo.Other("host-1", 2), KillSwitchFile = "/nonexistent/killProfiler" },
                new AgentEnvironment(_ => null)),
            CreateClient = () => client,
            CreateSampler = () => sampler,
            Clock = clock,
            Slot = new AgentSlot(),
            Sources = new AgentSources(() => 0.5, () => "11111111-2222-3333-4444-555555555555"),
            ProcessCpu = () => TimeSpan.Zero,
        });

        agent.Start();
        while (service.Posts < Periods)
        {
            clock.Advance(await clock.NextWaitAsync());
        }

        Assert.Equal(Periods, agent.Status.Profiles);
        Assert.Equal(0, agent.Status.Dropped);
        Assert.Equal(Periods, sampler.EndedPeriods);
        // The first period takes 30 s at 1 s, the others as long as the service wants: 60 s at 2 s, 90 s at 3 s, and again.
        Assert.Equal(30.0, service.LooksPerPeriod.Distinct().Single());
    }

    private sealed class ChangingService : HttpMessageHandler
    {
        private int _configurations;

        public int Posts { get; private set; }

        public List<double> LooksPerPeriod { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri!.AbsolutePath.EndsWith("/configureAgent", StringComparison.Ordinal))
            {
                int factor = 1 + (_configurations++ % 3);
                string json = $$$"""{"shouldProfile":true,"periodInSeconds":{{{30 * factor}}},"agentParameters":{"SamplingIntervalInMilliseconds":"{{{1000 * factor}}}","MinimumTimeForReportingInMilliseconds":"1000"}}""";
                return new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = new StringContent(json, Encoding.UTF8, "application/json") };
            }

            var profile = AgentProfile.Parse(await request.Content!.ReadAsByteArrayAsync(cancellationToken));
            LooksPerPeriod.Add(profile.Metadata.NumTimesSampled!.Value);
            Posts++;
            return new HttpResponseMessage(HttpStatusCode.NoContent) { RequestMessage = request };
        }
    }
}
