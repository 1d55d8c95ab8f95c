using System.Text.Json;
using CodeGuruProfiler.Browser.Tests.Browsers;
using CodeGuruProfiler.Browser.Tests.Profiles;
using CodeGuruProfiler.LocalService;
using CodeGuruProfiler.Profiles;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Playwright;

namespace CodeGuruProfiler.Browser.Tests.Consoles;

/// <summary>An agent posts, and the page changes without a reload.</summary>
public class LiveTests(Chromium chromium)
{
    private static readonly DateTimeOffset Start = new(2026, 11, 25, 14, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Post_WhileTheReaderLooks_ChangesThePage_AndKeepsTheReadersPlace()
    {
        await using LocalProfilerService service = await StartAsync();
        await PostAsync(service, Start, Shop.Tree());
        await using ConsoleView view = await ConsoleView.OpenAsync(chromium, service, "/console/groups/web", now: Start);
        await view.Page.EvaluateAsync(
            """
            () => {
              window.marked = true;
              const v = document.querySelector('.flame-graph').flameGraph;
              const frame = v.names.texts.indexOf('Shop.Orders.OrderController.PostAsync(Order, CancellationToken)');
              v.zoomTo(v.graph.tree.frame.indexOf(frame));
              v.setState(v.meta.counters.indexOf('WAITING'), true);
              v.hide(v.names.texts.findIndex(name => name.includes('AsyncMethodBuilderCore')));
              v.search('Npgsql');
              v.page.canvas.focus();
            }
            """);
        string facts = await view.Page.InnerTextAsync("#range .facts");
        string state = await view.StateAsync();

        // Frames that sort before all others, so that every number changes.
        var builder = new CallTreeBuilder();
        builder.Add(["A.First()", "A.Second()"], 500, "RUNNABLE");
        await PostAsync(service, Start.AddMinutes(5), builder.ToCallTree());
        await view.UpdateAsync(state);

        Assert.NotEqual(facts, await view.Page.InnerTextAsync("#range .facts"));
        Assert.Contains("A.Second()", await view.EvaluateAsync<string[]>("v.names.texts"));
        Assert.Equal("Shop.Orders.OrderController.PostAsync(Order, CancellationToken)", await view.EvaluateAsync<string>("v.names.texts[v.graph.tree.frame[v.zoomed]]"));
        Assert.True(await view.EvaluateAsync<bool>("v.on[v.meta.counters.indexOf('WAITING')] && !v.on[v.meta.counters.indexOf('TIMED_WAITING')]"));
        Assert.Equal("System.Runtime.CompilerServices.AsyncMethodBuilderCore.Start<T>(T)", await view.EvaluateAsync<string>("[...v.folding.hidden].map(frame => v.names.texts[frame]).join()"));
        Assert.Equal("Npgsql", await view.Page.InputValueAsync(".fg-query"));
        Assert.True(await view.EvaluateAsync<bool>("document.activeElement === v.page.canvas && window.marked === true"));
    }

    [Fact]
    public async Task Post_ByItself_IsSeenWithinSeconds()
    {
        await using LocalProfilerService service = await StartAsync();
        await using ConsoleView view = await ConsoleView.OpenAsync(chromium, service, "/console/groups/web", now: Start);
        Assert.Contains("No profile yet", await view.Page.InnerTextAsync("main"), StringComparison.Ordinal);

        await PostAsync(service, Start, Shop.Tree());

        await view.Page.WaitForSelectorAsync(".fg-canvas");
        await view.Page.WaitForSelectorAsync(".track .handle");
        Assert.Equal("Live", await view.Page.InnerTextAsync("#live"));
    }

    [Fact]
    public async Task Groups_ANewOne_Appears()
    {
        await using LocalProfilerService service = await StartAsync();
        await using ConsoleView view = await ConsoleView.OpenAsync(chromium, service, "/console/", now: Start);
        string state = await view.StateAsync();

        await service.Seed.AddProfilingGroupAsync("second");
        await view.UpdateAsync(state);

        Assert.Equal(["web", "second"], await view.Page.Locator(".group h2").AllInnerTextsAsync());
    }

    [Fact]
    public async Task Service_ThatStops_IsReported_AndThePageStays()
    {
        LocalProfilerService service = await StartAsync();
        await PostAsync(service, Start, Shop.Tree());
        await using ConsoleView view = await ConsoleView.OpenAsync(chromium, service, "/console/groups/web", now: Start);

        await service.DisposeAsync();
        await view.Page.WaitForFunctionAsync("() => document.getElementById('live').textContent === 'No connection: trying again'");

        Assert.True(await view.EvaluateAsync<bool>("v.graph.tree.length > 1"));
        view.ForgetErrors();
    }

    [Fact]
    public async Task Updates_AThousand_LeaveNothingBehind()
    {
        await using LocalProfilerService service = await StartAsync();
        await PostAsync(service, Start, Shop.Tree());
        await using ConsoleView view = await ConsoleView.OpenAsync(chromium, service, "/console/groups/web", now: Start);
        ICDPSession session = await view.Page.Context.NewCDPSessionAsync(view.Page);
        await session.SendAsync("Performance.enable");
        await view.Page.EvaluateAsync("() => window.marked = true");

        string state = await UpdateAsync(view, service, await view.StateAsync(), 100);
        Dictionary<string, double> early = await MeasureAsync(session);
        await UpdateAsync(view, service, state, 900);
        Dictionary<string, double> late = await MeasureAsync(session);

        Assert.True(await view.Page.EvaluateAsync<bool>("() => window.marked === true"), "The page was loaded again.");
        Assert.Contains("1,000 samples of updates", $"{await view.EvaluateAsync<double>("v.graph.after.own[v.graph.tree.frame.indexOf(v.names.texts.indexOf('Update()'))]"):N0} samples of updates", StringComparison.Ordinal);
        string figures = $"{string.Join(", ", early)} → {string.Join(", ", late)}";
        TestContext.Current.TestOutputHelper?.WriteLine(figures);
        Assert.True(late["Nodes"] <= early["Nodes"] + 100, figures);
        Assert.True(late["JSEventListeners"] <= early["JSEventListeners"] + 20, figures);
        Assert.True(late["Documents"] <= early["Documents"] + 1, figures);
        Assert.True(late["JSHeapUsedSize"] <= (early["JSHeapUsedSize"] * 1.1) + 1_000_000, figures);
    }

    private static async Task<LocalProfilerService> StartAsync()
    {
        LocalProfilerService service = await LocalProfilerService.StartAsync(new LocalProfilerServiceOptions { Console = true, TimeProvider = new FakeTimeProvider(Start.AddMinutes(30)) });
        await service.Seed.AddProfilingGroupAsync("web");
        return service;
    }

    private static Task PostAsync(LocalProfilerService service, DateTimeOffset start, CallTree tree)
        => service.Seed.AddAgentProfileAsync("web", new AgentProfile { Start = start, End = start.AddMinutes(5), CallTree = tree });

    private static async Task<string> UpdateAsync(ConsoleView view, LocalProfilerService service, string state, int times)
    {
        var builder = new CallTreeBuilder();
        builder.Add(["Update()"], 1, "RUNNABLE");
        CallTree tree = builder.ToCallTree();
        for (int i = 0; i < times; i++)
        {
            await PostAsync(service, Start, tree);
            state = await view.UpdateAsync(state);
        }

        return state;
    }

    private static async Task<Dictionary<string, double>> MeasureAsync(ICDPSession session)
    {
        for (int i = 0; i < 3; i++)
        {
            await session.SendAsync("HeapProfiler.collectGarbage");
        }

        JsonElement metrics = (await session.SendAsync("Performance.getMetrics"))!.Value.GetProperty("metrics");
        string[] wanted = ["Nodes", "JSEventListeners", "Documents", "JSHeapUsedSize"];
        return metrics.EnumerateArray().Where(metric => wanted.Contains(metric.GetProperty("name").GetString())).ToDictionary(metric => metric.GetProperty("name").GetString()!, metric => metric.GetProperty("value").GetDouble());
    }
}
