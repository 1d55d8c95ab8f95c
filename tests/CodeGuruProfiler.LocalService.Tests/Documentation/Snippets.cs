using Amazon.Runtime;
using CodeGuruProfiler.Profiles;
using Microsoft.Extensions.Time.Testing;

namespace CodeGuruProfiler.LocalService.Tests.Documentation;

/// <summary>The code of docs/local-service.md, between the marks.</summary>
public sealed class Snippets
{
    [Fact]
    public async Task Quickstart()
    {
        // begin quickstart
        await using LocalProfilerService service = await LocalProfilerService.StartAsync();

        Uri url = service.Url;                            // a free port of 127.0.0.1
        AWSCredentials credentials = service.Credentials; // the keys to sign requests with
        // end quickstart
        Assert.True(url.IsLoopback);
        Assert.NotNull(credentials);
    }

    [Fact]
    public async Task Options()
    {
        string file = Path.Combine(Directory.CreateTempSubdirectory().FullName, "profiles.db");
        // begin options
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero));
        await using LocalProfilerService service = await LocalProfilerService.StartAsync(new LocalProfilerServiceOptions
        {
            TimeProvider = time,
            DataFile = file,
            Region = "eu-west-1",
        });

        time.Advance(TimeSpan.FromDays(16)); // profiles of five minutes are kept for fifteen days
        // end options
        Assert.True(File.Exists(file));
    }

    [Fact]
    public async Task Faults()
    {
        AgentProfile profile = AgentProfile.Parse(Profile.Agent(LocalService.Start, "main 1"));
        await using LocalProfilerService service = await LocalProfilerService.StartAsync();
        // begin faults
        await service.Seed.AddProfilingGroupAsync("web");
        await service.Seed.AddAgentProfileAsync("web", profile);

        service.Faults.ThrottleNext(2);                                            // HTTP 429, twice
        service.Faults.FailNext("InternalServerException", operation: "GetProfile"); // any code, any status
        service.Faults.FailNext("ValidationException", count: 100, when: new FaultCondition { ProfileCounters = ["RUNNABLE", "WAITING"] }); // thread states
        service.Faults.DelayNext(TimeSpan.FromSeconds(30));
        service.Faults.CloseConnectionNext();                                      // before the operation runs
        service.Faults.CutBodyNext(bytes: 10);                                     // after the operation ran
        service.Faults.ClockSkew = TimeSpan.FromMinutes(20);                       // signatures are RequestExpired now

        foreach (SeenRequest request in service.GetRequests())
        {
            Console.WriteLine($"{request.Operation} {request.Path} {request.Status}");
        }

        // end faults
        Assert.Equal(TimeSpan.FromMinutes(20), service.Faults.ClockSkew);
    }
}
