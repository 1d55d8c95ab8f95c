using CodeGuruProfiler.Browser.Tests.Browsers;
using CodeGuruProfiler.Browser.Tests.Profiles;
using CodeGuruProfiler.FlameGraphs;
using CodeGuruProfiler.Profiles;
using Microsoft.Playwright;

namespace CodeGuruProfiler.Browser.Tests.Viewing;

/// <summary>The picture, and how the mouse moves in it.</summary>
public class GraphTests(Chromium chromium)
{
    private const string Invoke = "Microsoft.AspNetCore.Routing.EndpointMiddleware.Invoke(HttpContext)";
    private const string Search = "Shop.Catalogue.SearchController.GetAsync(string, int)";

    [Fact]
    public async Task Page_Opened_ShowsEveryNodeWithItsCount()
    {
        CallTree tree = Shop.Tree();

        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, tree);

        Assert.Equal(tree.NodeCount + 1, await page.EvaluateAsync<int>("v.graph.tree.length"));
        Assert.Equal(tree.Nodes.Select(node => node.Total), await page.EvaluateAsync<double[]>("[...v.graph.after.total].slice(1)"));
        Assert.Equal(tree.Nodes.Select(node => node.Frame), await page.EvaluateAsync<string[]>("[...v.graph.tree.frame].slice(1).map(frame => v.names.texts[frame])"));
        Assert.StartsWith($"Flame graph: total {tree.Root.Total:#,0} (100.0 %)", await page.StatusAsync());
    }

    [Fact]
    public async Task Click_OnAFrame_ZoomsToIt_AndAgainToItsCaller()
    {
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, Shop.Tree());
        double before = await page.PictureAsync();

        await page.ClickFrameAsync(Search);
        double zoomed = await page.PictureAsync();
        string status = await page.StatusAsync();
        await page.ClickFrameAsync(Search);

        Assert.NotEqual(before, zoomed);
        Assert.StartsWith(Search, status);
        Assert.StartsWith("Microsoft.AspNetCore.Mvc.Infrastructure.ControllerActionInvoker", await page.StatusAsync());
    }

    [Fact]
    public async Task Breadcrumbs_OfAZoomedFrame_LeadBack()
    {
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, Shop.Tree());
        await page.ClickFrameAsync(Search);

        string[] crumbs = [.. await page.Page.Locator(".fg-crumbs button").AllTextContentsAsync()];
        await page.Page.Locator(".fg-crumbs button").Nth(1).ClickAsync();

        Assert.Equal("Flame graph", crumbs[0]);
        Assert.Equal("SearchController.GetAsync", crumbs[^1].Replace("Shop.Catalogue.", "", StringComparison.Ordinal));
        Assert.Equal(2, await page.Page.Locator(".fg-crumbs button").CountAsync());
        Assert.StartsWith("Program.Main(string[])", await page.StatusAsync());
    }

    [Fact]
    public async Task Zoom_WithMotion_IsAnimated_AndArrivesAtTheFrame()
    {
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, Shop.Tree(), context: new BrowserNewContextOptions { ReducedMotion = ReducedMotion.NoPreference });

        bool between = await page.Page.EvaluateAsync<bool>(
            """
            name => new Promise(done => {
              const v = document.querySelector('.flame-graph').flameGraph;
              const node = v.graph.tree.frame.indexOf(v.names.texts.indexOf(name));
              const to = v.viewOf(node);
              let seen = false;
              v.zoomTo(node);
              const look = () => {
                seen ||= v.view.from > 0 && v.view.from < to.from;
                v.view.from === to.from && v.view.to === to.to ? done(seen) : requestAnimationFrame(look);
              };
              look();
            })
            """,
            Search);

        Assert.True(between);
    }

    [Fact]
    public async Task Hover_OnAFrame_TellsItsFacts()
    {
        CallTree tree = Shop.Tree();
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, tree, new FlameGraphOptions { TimePerCount = TimeSpan.FromMilliseconds(100) });

        (float x, float y) = await page.MiddleOfAsync(Invoke);
        await page.Page.Mouse.MoveAsync(x, y);
        string tip = await page.Page.Locator(".fg-tip").InnerTextAsync();
        await page.Page.Mouse.MoveAsync(5, 5);

        double total = tree.Nodes.First(node => node.Frame == Invoke).Total;
        Assert.Contains(Invoke, tip, StringComparison.Ordinal);
        Assert.Contains(total.ToString("#,0", System.Globalization.CultureInfo.InvariantCulture), tip, StringComparison.Ordinal);
        Assert.Contains("time", tip, StringComparison.Ordinal);
        Assert.Contains("min", tip, StringComparison.Ordinal);
        Assert.True(await page.Page.Locator(".fg-tip").IsHiddenAsync());
    }

    [Fact]
    public async Task Wheel_WithControl_ZoomsAtThePointer_AndWithShift_Moves()
    {
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, Shop.Tree());
        await page.Page.Mouse.MoveAsync(700, 400);

        await page.Page.Keyboard.DownAsync("Control");
        await page.Page.Mouse.WheelAsync(0, -400);
        await page.Page.Keyboard.UpAsync("Control");
        await page.NextFrameAsync();
        double[] zoomed = await page.EvaluateAsync<double[]>("[v.view.from, v.view.to, v.graph.whole]");
        await page.Page.Keyboard.DownAsync("Shift");
        await page.Page.Mouse.WheelAsync(0, 200);
        await page.Page.Keyboard.UpAsync("Shift");
        await page.NextFrameAsync();
        double[] moved = await page.EvaluateAsync<double[]>("[v.view.from, v.view.to]");

        Assert.True(zoomed[0] > 0 && zoomed[1] < zoomed[2]);
        Assert.Equal(700 / 1440.0, (700 / 1440.0 * zoomed[2] - zoomed[0]) / (zoomed[1] - zoomed[0]), 3);
        Assert.True(moved[0] > zoomed[0]);
        Assert.Equal(zoomed[1] - zoomed[0], moved[1] - moved[0], 3);
    }

    [Fact]
    public async Task Drag_OfAZoomedPicture_MovesIt_AndIsNoClick()
    {
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, Shop.Tree());
        await page.RunAsync("v.zoomBy(0.5, 700)");
        string status = await page.StatusAsync();
        double from = await page.EvaluateAsync<double>("v.view.from");

        await page.Page.Mouse.MoveAsync(700, 250);
        await page.Page.Mouse.DownAsync();
        await page.Page.Mouse.MoveAsync(600, 250);
        await page.Page.Mouse.UpAsync();

        Assert.True(await page.EvaluateAsync<double>("v.view.from") > from);
        Assert.Equal(status, await page.StatusAsync());
    }

    [Fact]
    public async Task RootAtTheBottom_TurnsThePicture()
    {
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, Shop.Tree(), new FlameGraphOptions { FlameUp = true });

        (float _, float main) = await page.MiddleOfAsync("Program.Main(string[])");
        (float _, float invoke) = await page.MiddleOfAsync(Invoke);
        await page.Page.ClickAsync("summary:text('View')");
        await page.Page.ClickAsync("text=Root at the bottom");
        (float _, float mainOnTop) = await page.MiddleOfAsync("Program.Main(string[])");

        Assert.True(invoke < main);
        Assert.True(mainOnTop < main);
    }

    [Fact]
    public async Task HeaviestFirst_OrdersSiblings_AndKeepsThePlace()
    {
        CallTree tree = Shop.Tree();
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, tree);
        await page.ClickFrameAsync(Search);
        string status = await page.StatusAsync();

        await page.Page.Keyboard.PressAsync("h");

        bool sorted = await page.EvaluateAsync<bool>(
            "(() => { const t = v.graph.tree, w = v.graph.shape.total; for (let p = 0; p < t.length; p++) for (let c = p + 1, last = Infinity; c < t.end[p]; c = t.end[c]) { if (w[c] > last) return false; last = w[c]; } return true; })()");
        Assert.True(sorted);
        Assert.Equal(status, await page.StatusAsync());
        Assert.Equal(tree.Nodes.Sum(node => node.Self), await page.EvaluateAsync<double>("v.graph.after.total[0]"));
    }

    [Fact]
    public async Task RightClick_OpensTheFramesMenu_AndEscapeClosesIt()
    {
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, Shop.Tree());

        await page.ClickFrameAsync(Search, new MouseClickOptions { Button = MouseButton.Right });
        string name = await page.Page.Locator(".fg-framename").InnerTextAsync();
        await page.Page.Keyboard.PressAsync("Escape");

        Assert.Equal(Search, name);
        Assert.False(await page.Page.Locator(".fg-menu[open]").IsVisibleAsync());
    }

    [Fact]
    public async Task ATreeWithoutCounts_SaysSo()
    {
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, CallTree.Empty);

        Assert.Equal("There are no counts to show.", await page.Page.Locator(".fg-empty").InnerTextAsync());
    }

    [Fact]
    public async Task Fractions_AndCountsBeyond32Bits_AreWhole()
    {
        var builder = new CallTreeBuilder();
        builder.Add(["a"], 0.125);
        builder.Add(["b"], 9007199254740991);

        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, builder.ToCallTree());

        double[] counts = await page.EvaluateAsync<double[]>("[...v.graph.after.own].slice(1)");
        Assert.Equal([0.125, 9007199254740991], counts);
    }

    [Fact]
    public async Task FriendlyNames_KeepTheTellingEnd_AndOff_CutIt()
    {
        var builder = new CallTreeBuilder();
        builder.Add(["System.Collections.Generic.Dictionary<string, int>.TryGetValue(string, int)"], 1);
        const string Fit = "[80, 70, 40, 20, 6].map(length => v.names.fit(0, length, v.meta.shorten))";

        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, builder.ToCallTree());
        await using ViewerPage cut = await ViewerPage.OpenAsync(chromium, builder.ToCallTree(), new FlameGraphOptions { FriendlyNames = false });

        // As FrameLabelTests has it of the library's own pictures.
        Assert.Equal(
            [
                "System.Collections.Generic.Dictionary<string, int>.TryGetValue(string, int)", "System.Collections.Generic.Dictionary<string, int>.TryGetValue", "Dictionary<string, int>.TryGetValue", "TryGetValue", "TryGe…",
            ],
            await page.EvaluateAsync<string[]>(Fit));
        Assert.Equal("Syste…", (await cut.EvaluateAsync<string[]>(Fit))[^1]);
    }
}
