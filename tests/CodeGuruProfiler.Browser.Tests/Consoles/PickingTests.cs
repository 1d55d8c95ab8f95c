using CodeGuruProfiler.Browser.Tests.Browsers;
using CodeGuruProfiler.LocalService;
using Microsoft.Playwright;

namespace CodeGuruProfiler.Browser.Tests.Consoles;

/// <summary>Ranges by mouse, touch and keyboard; the page is not loaded again.</summary>
public class PickingTests(Chromium chromium, ShopService shop)
{
    private const string Group = "/console/groups/web-shop";

    [Fact]
    public async Task Mouse_DragOverBars_ShowsTheirFlameGraph()
    {
        await using ConsoleView view = await OpenAsync(Group);
        await MarkAsync(view);

        await view.SwapAsync(() => DragAsync(view, 72, 83));

        // 03:00 UTC is the first of 144 bars of five minutes.
        Assert.EndsWith("?scale=5m&from=2026-11-25T09:00Z&to=2026-11-25T10:00Z", view.Page.Url, StringComparison.Ordinal);
        Assert.Contains("25 Nov, 10:00 – 11:00", await view.Page.InnerTextAsync("#range .facts"), StringComparison.Ordinal);
        Assert.Contains("25 Nov 2026, 09:00–10:00 UTC", await view.Page.TextContentAsync(".fg-subtitle"), StringComparison.Ordinal);
        await AssertMarkedAsync(view);
    }

    [Fact]
    public async Task Mouse_ClickOnABar_ShowsThatProfile_AndBackLeadsBack()
    {
        await using ConsoleView view = await OpenAsync(Group);
        await MarkAsync(view);

        await view.SwapAsync(() => DragAsync(view, 100, 100));
        Assert.EndsWith("from=2026-11-25T11:20Z&to=2026-11-25T11:25Z", view.Page.Url, StringComparison.Ordinal);
        await view.SwapAsync(() => view.Page.GoBackAsync());

        Assert.EndsWith(Group, view.Page.Url, StringComparison.Ordinal);
        Assert.Contains("25 Nov, 15:00 – 16:00", await view.Page.InnerTextAsync("#range .facts"), StringComparison.Ordinal);
        await AssertMarkedAsync(view);
    }

    [Fact]
    public async Task Mouse_ClickOnABarWhileTheServiceIsSlow_IsNotLostToAnUpdate()
    {
        await using ConsoleView view = await OpenAsync(Group);
        var asked = new TaskCompletionSource<IRoute>(TaskCreationOptions.RunContinuationsAsynchronously);
        await view.Page.RouteAsync("**/*from=*", asked.SetResult, new PageRouteOptions { Times = 1 });

        await view.SwapAsync(async () =>
        {
            await DragAsync(view, 100, 100);
            IRoute slow = await asked.Task;
            await view.Page.EvaluateAsync("() => new Promise(done => { document.dispatchEvent(new Event('visibilitychange')); setTimeout(done, 100); })");
            await slow.ContinueAsync();
        });

        Assert.EndsWith("from=2026-11-25T11:20Z&to=2026-11-25T11:25Z", view.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mouse_DragOfAHandle_ChangesOneSide()
    {
        await using ConsoleView view = await OpenAsync(Group);
        LocatorBoundingBoxResult handle = (await view.Page.Locator("#pick-range-from").BoundingBoxAsync())!;

        await view.SwapAsync(async () =>
        {
            await view.Page.Mouse.MoveAsync(handle.X + (handle.Width / 2), handle.Y + 20);
            await view.Page.Mouse.DownAsync();
            (float x, float y) = await BarAsync(view, 120);
            await view.Page.Mouse.MoveAsync(x, y, new MouseMoveOptions { Steps = 5 });
            await view.Page.Mouse.UpAsync();
        });

        Assert.EndsWith("from=2026-11-25T13:00Z&to=2026-11-25T15:00Z", view.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mouse_OverABar_NamesItsTimeAndCounts()
    {
        await using ConsoleView view = await OpenAsync(Group);

        (float x, float y) = await BarAsync(view, 127);
        await view.Page.Mouse.MoveAsync(x, y);

        Assert.Matches("^25 Nov, 14:35 – 14:40: RUNNABLE [0-9,]+, NATIVE [0-9,]+, BLOCKED [0-9,]+$", await view.Page.InnerTextAsync(".readout"));
    }

    [Fact]
    public async Task Touch_DragOverBars_PicksThem()
    {
        await using ConsoleView view = await OpenAsync(Group, ConsoleView.Context(ColorScheme.Light, 390));
        (float from, float y) = await BarAsync(view, 60);
        (float to, _) = await BarAsync(view, 95);
        ICDPSession session = await view.Page.Context.NewCDPSessionAsync(view.Page);

        await view.SwapAsync(async () =>
        {
            await TouchAsync(session, "touchStart", from, y);
            for (int step = 1; step <= 6; step++)
            {
                await TouchAsync(session, "touchMove", from + ((to - from) * step / 6), y);
            }

            await session.SendAsync("Input.dispatchTouchEvent", new Dictionary<string, object> { ["type"] = "touchEnd", ["touchPoints"] = Array.Empty<object>() });
        });

        Assert.Contains("from=2026-11-25T08:00Z&to=2026-11-25T11:00Z", view.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keyboard_Alone_FromTheListToARangeAndBackToTheWhole()
    {
        await using ConsoleView view = await OpenAsync("/console/");

        // The first stop leads to the content, the next is the brand.
        await view.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the content", await FocusedAsync(view));
        await TabToAsync(view, "web-shop");
        await view.Page.Keyboard.PressAsync("Enter");
        await view.Page.WaitForURLAsync("**" + Group);
        await view.ReadyAsync();
        await TabToAsync(view, "Range: start");
        await view.SwapAsync(async () =>
        {
            await view.Page.Keyboard.PressAsync("PageDown");
            await view.Page.Keyboard.PressAsync("ArrowLeft");
            await view.Page.Keyboard.PressAsync("Enter");
        });

        Assert.EndsWith("from=2026-11-25T12:55Z&to=2026-11-25T15:00Z", view.Page.Url, StringComparison.Ordinal);
        Assert.Equal("Range: start", await FocusedAsync(view));
        Assert.Equal("25 Nov, 13:55", await view.Page.GetAttributeAsync("#pick-range-from", "aria-valuetext"));
        await view.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Range: end", await FocusedAsync(view));
        // Without Enter, a range is shown when the keys have rested.
        await view.SwapAsync(() => view.Page.Keyboard.PressAsync("ArrowLeft"));
        Assert.EndsWith("from=2026-11-25T12:55Z&to=2026-11-25T14:55Z", view.Page.Url, StringComparison.Ordinal);

        await TabToAsync(view, "Hour", backwards: false);
        await view.SwapAsync(() => view.Page.Keyboard.PressAsync("Enter"));
        Assert.EndsWith("?last=PT1H", view.Page.Url, StringComparison.Ordinal);
        await TabToAsync(view, "Flame graph. Arrow keys move, Enter zooms, Escape zooms out, y shows the same as a tree, t as a table.");
        await view.Page.Keyboard.PressAsync("ArrowDown");
        await view.Page.Keyboard.PressAsync("Enter");
        Assert.True(await view.EvaluateAsync<int>("v.zoomed") > 0);
    }

    [Fact]
    public async Task Keyboard_OnTheSwitch_TurnsProfilingOffAndOn()
    {
        await using LocalProfilerService service = await LocalProfilerService.StartAsync(new LocalProfilerServiceOptions { Console = true });
        await service.Seed.AddProfilingGroupAsync("web");
        await using ConsoleView view = await ConsoleView.OpenAsync(chromium, service, "/console/groups/web/settings");

        foreach (string state in (string[])["false", "true"])
        {
            await TabToAsync(view, "Profiling");
            await view.Page.Keyboard.PressAsync("Space");
            await view.Page.WaitForSelectorAsync($".switch[aria-checked={state}]");
        }
    }

    [Fact]
    public async Task Comparison_EachRange_IsPickedOnItsOwn()
    {
        await using ConsoleView view = await OpenAsync(Group);

        await view.Page.ClickAsync("text=Compare with the hour before");
        await view.ReadyAsync();
        await view.Page.ClickAsync("label.pick.before");
        await view.SwapAsync(() => DragAsync(view, 96, 107));
        await view.Page.ClickAsync("label.pick.after");
        await view.SwapAsync(() => DragAsync(view, 124, 131));

        Assert.Contains("before=2026-11-25T11:00Z/2026-11-25T12:00Z&after=2026-11-25T13:20Z/2026-11-25T14:00Z", view.Page.Url, StringComparison.Ordinal);
        Assert.True(await view.EvaluateAsync<bool>("v.meta.compare"));
        Assert.Contains("Regex", await view.Page.InnerTextAsync("#hot tbody tr"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Table_AFrame_IsFoundInTheFlameGraph()
    {
        await using ConsoleView view = await OpenAsync(Group);

        string frame = await view.Page.InnerTextAsync("#hot tbody .find >> nth=0");
        await view.Page.ClickAsync("#hot tbody .find >> nth=0");

        Assert.Equal(Escaped(frame), await view.Page.InputValueAsync(".fg-query"));
        Assert.True(await view.EvaluateAsync<int>("v.matches.length") > 0);
    }

    [Fact]
    public async Task Finding_ItsLink_OpensTheFlameGraphWithTheFrameFound()
    {
        await using ConsoleView view = await OpenAsync(Group + "/findings");

        string frame = await view.Page.InnerTextAsync("#recommendations .place a >> nth=0");
        await view.Page.ClickAsync("#recommendations .place a >> nth=0");
        await view.ReadyAsync();

        Assert.Equal(Escaped(frame), await view.Page.InputValueAsync(".fg-query"));
        Assert.Matches("place", await view.Page.InnerTextAsync(".fg-found"));
    }

    [Fact]
    public async Task Times_AreTheReadersAndUtcOnHover_WhereverTheReaderIs()
    {
        foreach ((string zone, string expected, string axis) in ((string, string, string)[])[("America/New_York", "25 Nov, 09:00 – 10:00", "08:00"), ("Asia/Kolkata", "25 Nov, 19:30 – 20:30", "18:00"), ("UTC", "25 Nov, 14:00 – 15:00", "12:00")])
        {
            BrowserNewContextOptions context = ConsoleView.Context(ColorScheme.Light, 1440);
            context.TimezoneId = zone;
            await using ConsoleView view = await OpenAsync(Group, context);

            Assert.Contains(expected, await view.Page.InnerTextAsync("#range .facts"), StringComparison.Ordinal);
            Assert.Equal("25 Nov 2026 14:00 UTC", await view.Page.GetAttributeAsync("#range time >> nth=0", "title"));
            Assert.Contains(axis, await view.Page.TextContentAsync(".axis"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Theme_OfThePageAndItsFlameGraph_IsOne_AndStays()
    {
        await using ConsoleView view = await OpenAsync(Group);

        await view.Page.ClickAsync("#theme");
        Assert.Equal(("dark", "dark"), (await view.EvaluateAsync<string>("document.documentElement.dataset.theme"), await view.EvaluateAsync<string>("v.page.root.dataset.theme")));
        await view.GoAsync(Group + "/settings");
        Assert.Equal("dark", await view.EvaluateAsync<string>("document.documentElement.dataset.theme"));
        await view.GoAsync(Group);
        await view.Page.FocusAsync(".fg-canvas");
        await view.Page.Keyboard.PressAsync("d");
        await view.Page.WaitForFunctionAsync("() => document.documentElement.dataset.theme === 'light'");
    }

    private async Task<ConsoleView> OpenAsync(string target, BrowserNewContextOptions? context = null)
        => await ConsoleView.OpenAsync(chromium, await shop.StartAsync(), target, context);

    // A mark that a load of the page would remove.
    private static async Task MarkAsync(ConsoleView view) => await view.Page.EvaluateAsync("() => window.marked = true");

    private static async Task AssertMarkedAsync(ConsoleView view) => Assert.True(await view.Page.EvaluateAsync<bool>("() => window.marked === true"), "The page was loaded again.");

    private static async Task<(float X, float Y)> BarAsync(ConsoleView view, int bar)
    {
        LocatorBoundingBoxResult track = (await view.Page.Locator(".track").BoundingBoxAsync())!;
        return (track.X + (track.Width * (bar + 0.5f) / 144), track.Y + (track.Height / 2));
    }

    private static async Task DragAsync(ConsoleView view, int from, int to)
    {
        (float x, float y) = await BarAsync(view, from);
        await view.Page.Mouse.MoveAsync(x, y);
        await view.Page.Mouse.DownAsync();
        (x, _) = await BarAsync(view, to);
        await view.Page.Mouse.MoveAsync(x, y, new MouseMoveOptions { Steps = 5 });
        await view.Page.Mouse.UpAsync();
    }

    private static async Task TouchAsync(ICDPSession session, string type, float x, float y)
        => await session.SendAsync("Input.dispatchTouchEvent", new Dictionary<string, object> { ["type"] = type, ["touchPoints"] = new[] { new Dictionary<string, object> { ["x"] = x, ["y"] = y } } });

    private static string Escaped(string frame) => frame.Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal);

    private static Task<string> FocusedAsync(ConsoleView view)
        => view.Page.EvaluateAsync<string>("() => document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent");

    private static async Task TabToAsync(ConsoleView view, string name, bool backwards = false)
    {
        for (int i = 0; i < 80; i++)
        {
            await view.Page.Keyboard.PressAsync(backwards ? "Shift+Tab" : "Tab");
            if (await FocusedAsync(view) == name)
            {
                return;
            }
        }

        Assert.Fail($"The keyboard does not reach '{name}'.");
    }
}
