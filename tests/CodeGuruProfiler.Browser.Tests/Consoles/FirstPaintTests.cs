using CodeGuruProfiler.Browser.Tests.Browsers;
using CodeGuruProfiler.Browser.Tests.Profiles;
using CodeGuruProfiler.LocalService;
using CodeGuruProfiler.Profiles;
using Microsoft.Extensions.Time.Testing;

namespace CodeGuruProfiler.Browser.Tests.Consoles;

/// <summary>A group with a large profile is on the screen soon. Machines and their load differ, so the times here are five times those that are aimed at.</summary>
public class FirstPaintTests(Chromium chromium)
{
    [Fact]
    public async Task Group_OfAProfileOf100000Nodes_IsPaintedWithinASecond()
    {
        var start = new DateTimeOffset(2026, 11, 25, 14, 0, 0, TimeSpan.Zero);
        await using LocalProfilerService service = await LocalProfilerService.StartAsync(new LocalProfilerServiceOptions { Console = true, TimeProvider = new FakeTimeProvider(start.AddMinutes(30)) });
        await service.Seed.AddProfilingGroupAsync("web");
        await service.Seed.AddAgentProfileAsync("web", new AgentProfile { Start = start, End = start.AddMinutes(5), CallTree = Generated.Tree(100_000) });
        await using ConsoleView view = await ConsoleView.OpenAsync(chromium, service, "/console/groups/web", isMeasured: true);

        double[] times = await view.EvaluateAsync<double[]>(
            """
            [
              performance.getEntriesByName('first-contentful-paint')[0].startTime,
              window.firstGraph,
              performance.getEntriesByType('navigation')[0].responseEnd,
            ]
            """);

        TestContext.Current.TestOutputHelper?.WriteLine($"First paint {times[0]:F0} ms, flame graph {times[1]:F0} ms, page {times[2]:F0} ms.");
        Assert.True(times[0] < 5_000, $"The first paint was after {times[0]:F0} ms.");
        Assert.True(times[1] < 5_000, $"The flame graph was painted after {times[1]:F0} ms.");
    }
}
