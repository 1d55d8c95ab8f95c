using CodeGuruProfiler.Browser.Tests.Browsers;
using CodeGuruProfiler.Browser.Tests.Profiles;
using CodeGuruProfiler.FlameGraphs;
using Microsoft.Playwright;

namespace CodeGuruProfiler.Browser.Tests.Viewing;

/// <summary>A link shows what its sender saw; and several pictures on one page.</summary>
public class LinkTests(Chromium chromium)
{
    private const string Search = "Shop.Catalogue.SearchController.GetAsync(string, int)";

    [Theory]
    [InlineData("v.zoomTo(v.graph.tree.frame.indexOf(v.names.texts.indexOf('Shop.Catalogue.SearchController.GetAsync(string, int)')))")]
    [InlineData("v.setState(0, false); v.setState(3, false)")]
    [InlineData("v.search('Npgsql|Json&x=#')")]
    [InlineData("v.merge(5)")]
    [InlineData("v.setMode('table')")]
    [InlineData("v.setMode('tree')")]
    [InlineData("v.setFlame(true); v.setHeavy(true)")]
    [InlineData("v.foldRecursion(); v.hide(3); v.remove(4); v.foldPackage(9); v.select(6); v.select(8)")]
    [InlineData("v.zoomTo(9); v.hide(3); v.setHeavy(true)")]
    [InlineData("v.setWidths('before'); v.setAbsolute(true)")]
    public async Task Link_Reloaded_ShowsTheSame(string change)
    {
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, Shop.Comparison());
        await page.RunAsync(change);
        await page.RunAsync("v.page.canvas.blur(); v.hover(null)");
        await page.NextFrameAsync();
        string hash = await page.Page.EvaluateAsync<string>("() => location.hash");
        const string State = "JSON.stringify([v.mode, v.view, v.on, v.flame, v.heavy, v.widths, v.absolute, v.graph.tree.length, v.graph.shape.total[0], [...v.selected], v.page.status.textContent, v.page.found.textContent, v.page.crumbs.textContent, v.page.pills.textContent])";
        string before = await page.EvaluateAsync<string>(State);

        await using ViewerPage again = await ViewerPage.OpenAsync(chromium, Shop.Comparison(), hash: hash);

        Assert.NotEmpty(hash);
        Assert.Equal(before, await again.EvaluateAsync<string>(State));
    }

    [Theory]
    [InlineData("#n=99999999&merged=77777&view=merged&off=,&hide=abc,-1,1e9&widths=none&up=x")]
    [InlineData("#n=-1&select=,,&view=<script>&q=([")]
    [InlineData("#%")]
    public async Task Link_OfAnotherFile_ShowsWhatIsPossible(string hash)
    {
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, Shop.Tree(), hash: hash);

        Assert.Equal("graph", await page.EvaluateAsync<string>("v.mode"));
        Assert.Equal(0, await page.EvaluateAsync<int>("v.zoomed"));
    }

    [Fact]
    public async Task Page_WithSeveral_UnderTheStrictestPolicy_KeepsThemApart()
    {
        byte[] data = ViewerPage.Html(output => FlameGraphFragment.WriteData(Shop.Comparison(), output, new FlameGraphOptions { Title = "by URL" }));
        byte[] html = ViewerPage.Html(output =>
        {
            void Write(string text) => System.Buffers.BuffersExtensions.Write(output, System.Text.Encoding.UTF8.GetBytes(text));
            string policy = $"default-src 'none'; script-src '{FlameGraphFragment.ScriptHash}'; style-src '{FlameGraphFragment.StyleHash}'; connect-src 'self'";
            Write($"<!doctype html><html lang=en><head><meta charset=utf-8><meta http-equiv=Content-Security-Policy content=\"{policy}\"><title>two</title><style>{FlameGraphFragment.Style}</style></head><body><main><h1>Two</h1>");
            FlameGraphFragment.WriteElement(Shop.Tree(), output, new FlameGraphOptions { Title = "inline" }, id: "one");
            Write($"<div class=flame-graph id=other data-src=\"/data.json\"></div></main><script>{FlameGraphFragment.Script}</script></body></html>");
        });
        await using ViewerPage page = await ViewerPage.OpenAsync(
            chromium, html, others: route => route.FulfillAsync(new RouteFulfillOptions { ContentType = FlameGraphFragment.DataMediaType, BodyBytes = data }));

        await page.Page.Locator("#one .fg-modes >> text=Table").ClickAsync();
        await page.Page.Locator("#other .fg-canvas").FocusAsync();
        await page.Page.Keyboard.PressAsync("ArrowDown");
        await page.Page.Keyboard.PressAsync("s");

        Assert.Equal(["https://flame.test/data.json"], page.Requests);
        Assert.Equal("inline", await page.Page.Locator("#one .fg-title").InnerTextAsync());
        Assert.Equal("by URL", await page.Page.Locator("#other .fg-title").InnerTextAsync());
        string hash = await page.Page.EvaluateAsync<string>("() => location.hash");
        Assert.Contains("one.view=table", hash, StringComparison.Ordinal);
        Assert.Contains("other.select=", hash, StringComparison.Ordinal);
        Assert.Equal(["table", "graph"], await page.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.flame-graph')].map(root => root.flameGraph.mode)"));
    }

    [Fact]
    public async Task Element_AddedLater_IsMounted_AndABadUrlSaysWhy()
    {
        byte[] html = ViewerPage.Html(output => FlameGraph.WriteHtml(Shop.Tree(), output));
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, html);

        string message = await page.Page.EvaluateAsync<string>(
            """
            async () => {
              const root = document.createElement('div');
              root.className = 'flame-graph';
              document.body.append(root);
              await codeGuruFlameGraphs.mount(root).catch(() => {});
              return root.textContent;
            }
            """);

        Assert.Equal("The flame graph cannot be shown. There are no data.", message);
    }
}
