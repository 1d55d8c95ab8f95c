using System.Globalization;
using Amazon.Runtime;
using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.LocalService;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Agent.Tests.Live;

/// <summary>A program with a known split of its time, through the whole loop: agent, service, and the aggregated profile that comes back.</summary>
[Trait("Category", "Live")]
[Collection("Live")]
public class WholeLoopTests
{
    private const string Group = "split";
    private const int Looks = 200;

    // 4 standard deviations of counting, and 6 points: at 800 samples a right profile exceeds them once in some thousand runs.
    private const double Deviations = 4;
    private const double Points = 0.06;

    [Fact]
    public async Task Split_ThroughTheWholeLoop_IsTheRealOne()
    {
        await using LocalProfilerService service = await LocalProfilerService.StartAsync(new LocalProfilerServiceOptions { SecretKey = TestSecrets.Key });
        await service.Seed.AddProfilingGroupAsync(Group);

        ILookup<string, string> lines = await Subject.RunAsync($"loop {Looks}", new Dictionary<string, string>
        {
            ["AWS_REGION"] = "us-east-1",
            ["AWS_ACCESS_KEY_ID"] = "local",
            ["AWS_SECRET_ACCESS_KEY"] = TestSecrets.Key,
            ["AWS_SESSION_TOKEN"] = "",
            ["AWS_ENDPOINT_URL_CODEGURUPROFILER"] = service.Url.AbsoluteUri,
            ["AWS_EC2_METADATA_DISABLED"] = "true",
            ["AWS_CODEGURU_PROFILER_GROUP_NAME"] = Group,
        });

        Assert.Equal(["Profiling, 1 posted, 0 dropped. "], lines["status"]);
        CallTree tree = (await GetAsync(service)).CallTree;
        Dictionary<string, double> counts = tree.WithCounters("RUNNABLE").HottestFrames(100_000, FrameOrder.Total).ToDictionary(frame => frame.Frame, frame => frame.Total);
        string[] frames = ["AgentSubject.Shares.Sixty()", "AgentSubject.Shares.Thirty()", "AgentSubject.Shares.Ten()"];
        double[] real = Shares([.. frames.Select(frame => double.Parse(Assert.Single(lines[frame]), CultureInfo.InvariantCulture))]);
        double[] seen = [.. frames.Select(frame => counts.GetValueOrDefault(frame))];
        double[] shares = Shares(seen);
        // Four threads that do nothing else: some samples find them between two methods.
        double most = 4 * service.GetRequests().Where(request => request.Operation == "PostAgentProfile").Sum(request => AgentProfile.Parse(request.Body.Span).Metadata.NumTimesSampled ?? 0);
        Assert.InRange(most, 4 * Looks, double.MaxValue);
        Assert.InRange(seen.Sum(), 0.87 * most, most);
        for (int i = 0; i < frames.Length; i++)
        {
            double deviation = Math.Sqrt(real[i] * (1 - real[i]) / seen.Sum());
            Assert.True(Math.Abs(shares[i] - real[i]) <= Math.Min(Points, Deviations * deviation), $"{frames[i]}: {real[i]:P1} of the time, {shares[i]:P1} of {seen.Sum()} samples");
        }
    }

    private static async Task<AggregatedProfile> GetAsync(LocalProfilerService service)
    {
        using var client = new CodeGuruProfilerClient(new CodeGuruProfilerClientOptions
        {
            Region = "us-east-1",
            ServiceUrl = service.Url,
            Credentials = new BasicAWSCredentials("local", TestSecrets.Key),
        });
        ListProfileTimesResponse times = await client.ListProfileTimesAsync(new ListProfileTimesRequest
        {
            ProfilingGroupName = Group,
            Period = AggregationPeriod.PT5M,
            StartTime = TimeProvider.System.GetUtcNow().AddHours(-1),
            EndTime = TimeProvider.System.GetUtcNow().AddMinutes(5),
        });
        // Whichever five minutes the start of the profile lies in.
        return await client.GetAggregatedProfileAsync(new GetProfileRequest { ProfilingGroupName = Group, StartTime = Assert.Single(times.ProfileTimes).Start, Period = "PT5M" });
    }

    private static double[] Shares(double[] counts) => [.. counts.Select(count => count / counts.Sum())];
}
