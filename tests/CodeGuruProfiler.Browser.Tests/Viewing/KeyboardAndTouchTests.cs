using CodeGuruProfiler.Browser.Tests.Browsers;
using CodeGuruProfiler.Browser.Tests.Profiles;
using CodeGuruProfiler.Profiles;
using Microsoft.Playwright;

namespace CodeGuruProfiler.Browser.Tests.Viewing;

/// <summary>Without a mouse.</summary>
public class KeyboardAndTouchTests(Chromium chromium)
{
    private const string Search = "Shop.Catalogue.SearchController.GetAsync(string, int)";

    private static readonly BrowserNewContextOptions Phone = new()
    {
        ViewportSize = new ViewportSize { Width = 390, Height = 780 },
        DeviceScaleFactor = 2,
        HasTouch = true,
        IsMobile = true,
    };

    [Fact]
    public async Task Arrows_MoveAmongFrames_AndEveryStepIsAnnounced()
    {
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, Shop.Tree());
        await page.Canvas.FocusAsync();
        var announced = new List<string>();

        foreach (string key in (string[])["ArrowDown", "ArrowDown", "ArrowLeft", "ArrowRight", "ArrowUp", "Enter"])
        {
            await page.Page.Keyboard.PressAsync(key);
            announced.Add((await page.StatusAsync()).Split(": total")[0]);
        }

        Assert.Equal(
            [
                "Program.Main(string[])", "System.Threading.ThreadPoolWorkQueue.Dispatch()", "Microsoft.Extensions.Hosting.HostingAbstractionsHostExtensions.Run(IHost)",
                "System.Threading.ThreadPoolWorkQueue.Dispatch()", "Program.Main(string[])", "Program.Main(string[])",
            ],
            announced);
        Assert.Equal("polite", await page.Page.EvaluateAsync<string>("() => document.querySelector('.fg-status').getAttribute('aria-live') ?? 'polite'"));
        Assert.Equal("status", await page.Page.Locator(".fg-status").GetAttributeAsync("role"));
    }

    [Fact]
    public async Task Arrows_InTheMergedView_CrossFromCalleesToCallers()
    {
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, Shop.Tree());
        await page.RunAsync($"v.merge(v.names.texts.indexOf('{Search}'))");
        await page.Canvas.FocusAsync();

        await page.Page.Keyboard.PressAsync("ArrowUp");
        string caller = await page.StatusAsync();
        await page.Page.Keyboard.PressAsync("ArrowDown");
        string itself = await page.StatusAsync();
        await page.Page.Keyboard.PressAsync("ArrowDown");
        string callee = await page.StatusAsync();

        Assert.StartsWith("Microsoft.AspNetCore.Mvc.Infrastructure.ControllerActionInvoker", caller);
        Assert.StartsWith(Search, itself);
        Assert.DoesNotContain(Search, callee, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ArrowDown_ToFramesTooNarrowToSee_ZoomsUntilTheyAre()
    {
        CallTree tree = Generated.Tree(20_000);
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, tree);
        await page.Canvas.FocusAsync();

        for (int i = 0; i < 60; i++)
        {
            await page.Page.Keyboard.PressAsync(i % 5 == 4 ? "ArrowRight" : "ArrowDown");
        }

        double width = await page.EvaluateAsync<double>("v.cursorPlace().width");
        Assert.True(width >= 1, $"{width} pixels");
        Assert.True(await page.EvaluateAsync<double>("v.cursorPlace().top") is >= 0 and < 800);
    }

    [Fact]
    public async Task EveryKey_DoesWhatTheHelpSays()
    {
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, Shop.Tree());
        await page.Canvas.FocusAsync();

        async Task<T> After<T>(string key, string expression)
        {
            await page.Page.Keyboard.PressAsync(key);
            return await page.EvaluateAsync<T>(expression);
        }

        Assert.Equal("table", await After<string>("t", "v.mode"));
        Assert.Equal("graph", await After<string>("t", "v.mode"));
        Assert.Equal("tree", await After<string>("y", "v.mode"));
        Assert.Equal("graph", await After<string>("g", "v.mode"));
        Assert.True(await After<bool>("i", "v.flame"));
        Assert.True(await After<bool>("h", "v.heavy"));
        Assert.True(await After<bool>("d", "v.palette.dark"));
        Assert.False(await After<bool>("d", "v.palette.dark"));
        Assert.True(await After<bool>("r", "v.folding.recursion"));
        Assert.False(await After<bool>("u", "v.folding.recursion"));
        Assert.True(await After<bool>("/", "document.activeElement === v.page.query"));
        Assert.True(await After<bool>("Escape", "document.activeElement === v.page.canvas"));
        Assert.True(await After<bool>("?", "v.page.help.open"));
        Assert.False(await After<bool>("Escape", "v.page.help.open"));
        await page.Canvas.FocusAsync();
        await page.RunAsync($"v.zoomTo(v.graph.tree.frame.indexOf(v.names.texts.indexOf('{Search}')))");
        Assert.StartsWith("Microsoft.AspNetCore.Mvc", await After<string>("Backspace", "v.page.status.textContent"));
        Assert.Equal(0, await After<int>("Escape", "v.zoomed"));
        await page.Page.Keyboard.PressAsync("ArrowUp"); // the root is at the bottom now
        Assert.Equal(1, await After<int>("s", "v.selected.size"));
        Assert.Equal(0, await After<int>("Escape", "v.selected.size"));
        Assert.True(await After<bool>("ContextMenu", "v.page.frameMenu.open"));
    }

    [Fact]
    public async Task Tab_ReachesEveryControl_AndMenusOpenByKey()
    {
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, Shop.Tree());
        var reached = new List<string>();

        for (int i = 0; i < 30; i++)
        {
            await page.Page.Keyboard.PressAsync("Tab");
            reached.Add(await page.Page.EvaluateAsync<string>("() => { const e = document.activeElement; return e.getAttribute('aria-label') ?? e.textContent; }"));
        }

        Assert.Empty(((string[])["Graph", "Merged", "Table", "Tree", "View", "Frame", "Save", "Dark", "Help: keys", "Search frames"]).Except(reached));
        Assert.Contains(reached, name => name.StartsWith("Flame graph. Arrow keys", StringComparison.Ordinal));
        await page.Page.Locator("summary:text('Save')").FocusAsync();
        await page.Page.Keyboard.PressAsync("Enter");
        await page.Page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal("SVG picture", await page.Page.EvaluateAsync<string>("() => document.activeElement.firstChild.textContent"));
        await page.Page.Keyboard.PressAsync("Escape");
        Assert.Equal("Save", await page.Page.EvaluateAsync<string>("() => document.activeElement.textContent"));
    }

    [Fact]
    public async Task Phone_HasNoSidewaysScroll_AndTargetsAreLargeEnough()
    {
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, Shop.Comparison(), context: new BrowserNewContextOptions(Phone));

        Assert.True(await page.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth && document.body.scrollWidth <= innerWidth"));
        Assert.Empty(await page.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('button, summary, input, .fg-chip')].filter(e => e.offsetParent && e.type !== 'checkbox' && e.getBoundingClientRect().height < 24).map(e => e.textContent)"));
        Assert.True(await page.Canvas.EvaluateAsync<double>("canvas => canvas.clientHeight") > 300);
        foreach (string menu in (string[])["View", "Frame", "Save"])
        {
            await page.Page.TapAsync($"summary:text('{menu}')");
            Assert.True(await page.Page.EvaluateAsync<bool>("() => { const r = document.querySelector('[open] .fg-panel').getBoundingClientRect(); return r.left >= 0 && r.right <= innerWidth; }"), menu);
            await page.Page.TapAsync($"summary:text('{menu}')");
        }
    }

    [Fact]
    public async Task Tap_Zooms_LongPress_OpensTheMenu()
    {
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, Shop.Tree(), context: new BrowserNewContextOptions(Phone));
        (float x, float y) = await page.MiddleOfAsync(Search);

        await page.Page.Touchscreen.TapAsync(x, y);
        string status = await page.StatusAsync();
        ICDPSession session = await page.Page.Context.NewCDPSessionAsync(page.Page);
        await TouchAsync(session, "touchStart", (x, y));
        await page.Page.WaitForSelectorAsync(".fg-menu[open]");
        await TouchAsync(session, "touchEnd");

        Assert.StartsWith(Search, status);
        Assert.Equal(Search, await page.Page.Locator(".fg-framename").InnerTextAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Pinch_ZoomsAboutItsMiddle_FromTheWholeAndFromASmallFrame(bool zoomed)
    {
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, Shop.Tree(), context: new BrowserNewContextOptions(Phone));
        if (zoomed)
        {
            await page.RunAsync("v.zoomTo(v.graph.tree.frame.indexOf(v.names.texts.indexOf('System.Threading.Monitor.Enter(object)')))");
        }

        double[] before = await page.EvaluateAsync<double[]>("[v.view.from, v.view.to]");
        ICDPSession session = await page.Page.Context.NewCDPSessionAsync(page.Page);
        await TouchAsync(session, "touchStart", (150, 500));
        await TouchAsync(session, "touchStart", (150, 500), (250, 500));
        for (int i = 1; i <= 8; i++)
        {
            await TouchAsync(session, "touchMove", (150 - (i * 10), 500), (250 + (i * 10), 500));
        }

        await TouchAsync(session, "touchEnd");
        await page.NextFrameAsync();
        double[] after = await page.EvaluateAsync<double[]>("[v.view.from, v.view.to]");

        Assert.InRange((after[1] - after[0]) / (before[1] - before[0]), 0.3, 0.5); // 100 pixels became 260
    }

    private static Task<System.Text.Json.JsonElement?> TouchAsync(ICDPSession session, string type, params (float X, float Y)[] points)
        => session.SendAsync("Input.dispatchTouchEvent", new Dictionary<string, object>
        {
            ["type"] = type,
            ["touchPoints"] = points.Select((point, i) => new Dictionary<string, object> { ["x"] = point.X, ["y"] = point.Y, ["id"] = i }).ToArray(),
        });
}
