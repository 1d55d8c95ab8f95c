using CodeGuruProfiler.Browser.Tests.Browsers;
using CodeGuruProfiler.Browser.Tests.Profiles;
using CodeGuruProfiler.LocalService;
using CodeGuruProfiler.Profiles;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Playwright;

namespace CodeGuruProfiler.Browser.Tests.Consoles;

/// <summary>A group with a large profile is on the screen before its flame graph is. benchmarks/CodeGuruProfiler.FlameGraphPages measures the times.</summary>
public class FirstPaintTests(Chromium chromium)
{
    [Fact]
    public async Task Group_OfAProfileOf100000Nodes_IsPaintedBeforeItsFlameGraph()
    {
        var start = new DateTimeOffset(2026, 11, 25, 14, 0, 0, TimeSpan.Zero);
        await using LocalProfilerService service = await LocalProfilerService.StartAsync(new LocalProfilerServiceOptions { Console = true, TimeProvider = new FakeTimeProvider(start.AddMinutes(30)) });
        await service.Seed.AddProfilingGroupAsync("web");
        await service.Seed.AddAgentProfileAsync("web", new AgentProfile { Start = start, End = start.AddMinutes(5), CallTree = Generated.Tree(100_000) });
        await using ConsoleView view = await ConsoleView.OpenAsync(chromium, service, "/", now: start);
        var asked = new TaskCompletionSource<IRoute>();
        await view.Page.RouteAsync("**/graph.json*", asked.SetResult, new PageRouteOptions { Times = 1 });

        Task going = view.GoAsync("/console/groups/web");
        IRoute data = await asked.Task;
        await view.Page.WaitForSelectorAsync(".flame-graph .loading");
        int pageLength = await view.Page.EvaluateAsync<int>("() => document.documentElement.outerHTML.length");
        await data.ContinueAsync();
        await going;

        Assert.InRange(pageLength, 1_000, 100_000);
    }
}
