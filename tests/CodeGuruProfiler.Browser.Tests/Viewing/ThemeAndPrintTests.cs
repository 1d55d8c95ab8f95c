using CodeGuruProfiler.Browser.Tests.Browsers;
using CodeGuruProfiler.Browser.Tests.Profiles;
using CodeGuruProfiler.Profiles;
using Microsoft.Playwright;

namespace CodeGuruProfiler.Browser.Tests.Viewing;

/// <summary>Dark and light, and paper.</summary>
public class ThemeAndPrintTests(Chromium chromium)
{
    [Fact]
    public async Task Theme_IsTheSystems_UntilTheReaderPicksOne_AndIsRemembered()
    {
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, Shop.Tree(), context: new BrowserNewContextOptions { ColorScheme = ColorScheme.Dark });
        string? system = await page.Page.Locator(".flame-graph").GetAttributeAsync("data-theme");

        await page.Page.ClickAsync("button:text('Dark')");
        await page.Page.ReloadAsync();
        await page.ReadyAsync();

        Assert.Equal("dark", system);
        Assert.Equal("light", await page.Page.Locator(".flame-graph").GetAttributeAsync("data-theme"));
        Assert.Equal("rgb(255, 255, 255)", await page.Page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.flame-graph')).backgroundColor"));
    }

    [Fact]
    public async Task Print_IsLight_AndHasAllRows_AndTheScreenIsAsBefore()
    {
        var builder = new CallTreeBuilder();
        builder.Add([.. Enumerable.Range(0, 120).Select(i => $"level{i}()")], 1);
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, builder.ToCallTree(), context: new BrowserNewContextOptions { ColorScheme = ColorScheme.Dark });
        double before = await page.PictureAsync();

        await page.Page.EvaluateAsync("() => dispatchEvent(new Event('beforeprint'))");
        await page.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        string? theme = await page.Page.Locator(".flame-graph").GetAttributeAsync("data-theme");
        double height = await page.EvaluateAsync<double>("v.page.canvas.height");
        byte[] last = await page.Page.EvaluateAsync<byte[]>("() => { const c = document.querySelector('.fg-canvas'); return [...c.getContext('2d').getImageData(700, 120 * 20 + 10, 1, 1).data.slice(0, 3)]; }");
        bool hidden = await page.Page.Locator(".fg-modes").IsHiddenAsync();
        await page.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Screen });
        await page.Page.EvaluateAsync("() => dispatchEvent(new Event('afterprint'))");

        Assert.Equal("light", theme);
        Assert.Equal(121 * 20, height);
        Assert.All(last, part => Assert.True(part > 120)); // a light color, where the last row is
        Assert.NotEqual(new byte[] { 255, 255, 255 }, last);
        Assert.True(hidden);
        Assert.Equal(before, await page.PictureAsync());
    }

    [Fact]
    public async Task Pdf_IsMade_ByTheBrowsersOwnPrinting()
    {
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, Shop.Tree());

        byte[] pdf = await page.Page.PdfAsync();

        Assert.True(pdf.AsSpan().StartsWith("%PDF"u8));
        Assert.True(pdf.Length > 10_000);
    }
}
