using CodeGuruProfiler.Browser.Tests.Browsers;
using CodeGuruProfiler.Browser.Tests.Profiles;
using CodeGuruProfiler.Browser.Tests.Viewing;
using CodeGuruProfiler.FlameGraphs;
using Microsoft.Playwright;

namespace CodeGuruProfiler.Browser.Tests.Documentation;

/// <summary>The pictures of docs/images. They are renewed with RENEW_IMAGES=1; without it the test checks that each view can still be drawn.</summary>
public class PicturesTests(Chromium chromium)
{
    private static readonly FlameGraphOptions Options = new() { Title = "web-shop", Subtitle = "25 Nov 2026, 14:00–15:00 UTC" };

    private static readonly FlameGraphOptions ComparisonOptions = new() { Title = "web-shop, 24 Nov → 25 Nov", Subtitle = "14:00–15:00 UTC" };

    [Theory]
    [InlineData("flame-graph", false, "light", 1200, "")]
    [InlineData("flame-graph-dark-search", false, "dark", 1200, "v.search('Npgsql|EntityFramework')")]
    [InlineData("flame-graph-phone", false, "light", 390, "")]
    [InlineData("flame-graph-merged", false, "light", 1200, "v.merge(v.names.texts.indexOf('Npgsql.NpgsqlCommand.ExecuteReaderAsync(CommandBehavior)'))")]
    [InlineData("flame-graph-table", false, "light", 1200, "v.setMode('table')")]
    [InlineData("flame-graph-tree", false, "dark", 1200, "v.zoomTo(12); v.setMode('tree')")]
    [InlineData("flame-graph-folded", false, "light", 1200, "v.foldRecursion(); v.foldPackage(v.names.texts.findIndex(name => name.includes('EndpointMiddleware'))); v.select(v.names.texts.findIndex(name => name.includes('ExecuteReaderAsync'))); v.hide(v.names.texts.findIndex(name => name.includes('ControllerActionInvoker')))")]
    [InlineData("comparison", true, "light", 1200, "")]
    [InlineData("comparison-table", true, "dark", 1200, "v.setMode('table')")]
    public async Task Picture_OfAView_IsMade(string name, bool isComparison, string theme, int width, string state)
    {
        var context = new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = width < 500 ? 700 : 540 },
            ColorScheme = theme == "dark" ? ColorScheme.Dark : ColorScheme.Light,
            IsMobile = width < 500,
            HasTouch = width < 500,
        };
        await using ViewerPage page = isComparison
            ? await ViewerPage.OpenAsync(chromium, Shop.Comparison(), ComparisonOptions, context)
            : await ViewerPage.OpenAsync(chromium, Shop.Tree(), Options, context);
        await page.RunAsync(state);
        if (name == "comparison")
        {
            (float x, float y) = await page.MiddleOfAsync(Shop.Regex);
            await page.Page.Mouse.MoveAsync(x, y);
        }

        await page.NextFrameAsync();
        byte[] picture = await page.Page.ScreenshotAsync();

        Assert.True(picture.Length > 10_000);
        string path = Repository.PathOf("docs", "images", name + ".png");
        if (Environment.GetEnvironmentVariable("RENEW_IMAGES") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllBytesAsync(path, picture);
        }

        Assert.True(File.Exists(path), $"{path} is absent: run this test with RENEW_IMAGES=1.");
    }

    [Fact]
    public async Task Svg_IsMade_AndTheBrowserDrawsIt()
    {
        byte[] svg = ViewerPage.Html(output => FlameGraph.WriteSvg(Shop.Tree(), output, Options));
        IPage page = await chromium.OpenAsync();

        int width = await page.EvaluateAsync<int>("async data => { const image = new Image(); image.src = 'data:image/svg+xml;base64,' + data; await image.decode(); return image.naturalWidth; }", Convert.ToBase64String(svg));
        await page.Context.CloseAsync();

        Assert.Equal(1200, width);
        if (Environment.GetEnvironmentVariable("RENEW_IMAGES") == "1")
        {
            await File.WriteAllBytesAsync(Repository.PathOf("docs", "images", "flame-graph.svg"), svg);
        }
    }
}
