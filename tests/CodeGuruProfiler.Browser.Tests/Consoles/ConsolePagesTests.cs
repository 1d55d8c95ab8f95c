using CodeGuruProfiler.Browser.Tests.Browsers;
using CodeGuruProfiler.Browser.Tests.Documentation;
using CodeGuruProfiler.LocalService;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(CodeGuruProfiler.Browser.Tests.Consoles.ShopService))]

namespace CodeGuruProfiler.Browser.Tests.Consoles;

/// <summary>Every page of the console, at the width of a desktop and of a phone, light and dark: no violation, no error, nothing wider than the window. The pictures of docs/images come from here.</summary>
public class ConsolePagesTests(Chromium chromium, ShopService shop)
{
    private static readonly (string Name, string Target)[] Pages =
    [
        ("groups", "/console/"),
        ("graph", "/console/groups/web-shop"),
        ("range", "/console/groups/web-shop?from=2026-11-25T13:20Z&to=2026-11-25T14:00Z"),
        ("days", "/console/groups/web-shop?last=P1D&scale=hours"),
        ("compare", "/console/groups/web-shop/compare?before=2026-11-25T12:20Z/2026-11-25T13:20Z&after=2026-11-25T13:20Z/2026-11-25T14:00Z"),
        ("findings", "/console/groups/web-shop/findings"),
        ("settings", "/console/groups/web-shop/settings"),
        ("off", "/console/groups/checkout-worker"),
        ("no-profile", "/console/groups/recommendations-api"),
        ("no-range", "/console/groups/web-shop?from=2026-11-10T10:00Z&to=2026-11-10T11:00Z"),
        ("mistake", "/console/groups/web-shop?last=ever"),
    ];

    public static TheoryData<string, ColorScheme, int> Views => new(
        from page in Pages
        from scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark]
        from width in (int[])[1440, 390]
        select (page.Name, scheme, width));

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Page_InEachView_HasNoViolationAndFits(string name, ColorScheme scheme, int width)
    {
        LocalProfilerService service = await shop.StartAsync();
        await using ConsoleView view = await ConsoleView.OpenAsync(chromium, service, Pages.Single(page => page.Name == name).Target, ConsoleView.Context(scheme, width));
        if (name == "mistake")
        {
            // The browser reports the status.
            view.ForgetErrors();
        }

        byte[] picture = await view.Page.ScreenshotAsync(new PageScreenshotOptions { FullPage = true });
        Pictures.Keep($"console-{name}-{width}-{scheme}".ToLowerInvariant(), picture);

        Assert.Empty(await view.ViolationsAsync());
        Assert.Equal(width, await view.Page.EvaluateAsync<int>("() => Math.max(document.documentElement.scrollWidth, innerWidth)"));
    }

    [Theory]
    [InlineData("console", "graph", ColorScheme.Light, 1280)]
    [InlineData("console-groups", "groups", ColorScheme.Light, 1280)]
    [InlineData("console-compare", "compare", ColorScheme.Dark, 1280)]
    [InlineData("console-findings", "findings", ColorScheme.Light, 1280)]
    [InlineData("console-phone", "graph", ColorScheme.Dark, 390)]
    public async Task Picture_OfAPage_IsMade(string picture, string name, ColorScheme scheme, int width)
    {
        LocalProfilerService service = await shop.StartAsync();
        await using ConsoleView view = await ConsoleView.OpenAsync(chromium, service, Pages.Single(page => page.Name == name).Target, ConsoleView.Context(scheme, width, height: 860));

        byte[] bytes = await view.Page.ScreenshotAsync();

        Assert.True(bytes.Length > 10_000);
        Pictures.Renew(picture, bytes);
    }

    [Fact]
    public async Task Groups_OfAnEmptyService_LeadToTheFirstProfile()
    {
        await using LocalProfilerService service = await LocalProfilerService.StartAsync(new LocalProfilerServiceOptions { Console = true });
        foreach ((ColorScheme scheme, int width) in ((ColorScheme, int)[])[(ColorScheme.Light, 1440), (ColorScheme.Dark, 390)])
        {
            await using ConsoleView view = await ConsoleView.OpenAsync(chromium, service, "/", ConsoleView.Context(scheme, width));

            Assert.EndsWith("/console/", view.Page.Url, StringComparison.Ordinal);
            Assert.Empty(await view.ViolationsAsync());
            Pictures.Keep($"console-empty-{width}-{scheme}".ToLowerInvariant(), await view.Page.ScreenshotAsync(new PageScreenshotOptions { FullPage = true }));
            Assert.Equal(width, await view.Page.EvaluateAsync<int>("() => Math.max(document.documentElement.scrollWidth, innerWidth)"));
        }
    }

    [Fact]
    public async Task Pages_WithoutScript_ShowPicturesListsAndForms()
    {
        LocalProfilerService service = await shop.StartAsync();
        IPage page = await chromium.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = false, ViewportSize = new ViewportSize { Width = 1440, Height = 900 } });
        await page.GotoAsync(new Uri(service.Url, "/console/").AbsoluteUri);

        await page.ClickAsync("text=web-shop");
        Pictures.Keep("console-noscript", await page.ScreenshotAsync(new PageScreenshotOptions { FullPage = true }));
        Assert.True((await page.Locator(".graph img").BoundingBoxAsync())!.Height > 200);
        await page.ClickAsync("text=Exact times");
        await page.FillAsync("input[name=from]", "2026-11-25T13:20");
        await page.FillAsync("input[name=to]", "2026-11-25T14:00");
        await page.ClickAsync("text=Show >> visible=true");

        Assert.Contains("from=2026-11-25T13%3A20", page.Url, StringComparison.Ordinal);
        Assert.Contains("10,371 at work", await page.TextContentAsync("main"), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }
}
