using CodeGuruProfiler.Browser.Tests.Browsers;
using CodeGuruProfiler.Browser.Tests.Profiles;
using CodeGuruProfiler.FlameGraphs;
using CodeGuruProfiler.Profiles;
using Microsoft.Playwright;

namespace CodeGuruProfiler.Browser.Tests.Viewing;

/// <summary>Very deep, very wide, very many. docs/performance.md has the times.</summary>
public class ExtremesTests(Chromium chromium)
{
    [Fact]
    public async Task Stack_OfTenThousandFrames_IsDrawnToItsEnd()
    {
        var builder = new CallTreeBuilder();
        builder.Add([.. Enumerable.Range(0, 10_000).Select(i => i == 9_999 ? "leaf()" : "recurse(int)")], 1);
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, builder.ToCallTree());

        await page.Page.EvaluateAsync("() => { const s = document.querySelector('.fg-stage'); s.scrollTop = s.scrollHeight; }");
        await page.NextFrameAsync();
        (float x, float y) = await page.MiddleOfAsync("leaf()");
        await page.Page.Mouse.ClickAsync(x, y);

        Assert.StartsWith("leaf(): total 1 (100.0 %), self 1 (100.0 %), depth 10000", await page.StatusAsync());
        Assert.Equal(10_001 * 20, await page.Page.EvaluateAsync<int>("() => document.querySelector('.fg-space').offsetHeight"));
        Assert.Equal(12, await page.Page.Locator(".fg-crumbs button").CountAsync());
        await page.Page.Keyboard.PressAsync("r");
        Assert.Equal(3, await page.EvaluateAsync<int>("v.graph.tree.length"));
        await page.Page.Keyboard.PressAsync("u");
        await page.RunAsync("v.merge(v.names.texts.indexOf('leaf()'))");
        Assert.Equal(10_000, await page.EvaluateAsync<int>("v.rows"));
    }

    [Fact]
    public async Task Siblings_ThreeHundredThousand_AreDrawnListedAndFound()
    {
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, Siblings(300_000));
        string found = await page.SearchAsync("handler29999.\\(");
        await page.Page.Keyboard.PressAsync("Enter");
        string first = await page.StatusAsync();
        await page.RunAsync("v.clearSearch(); v.setMode('tree')");
        int rows = await page.Page.Locator(".fg-tree tr[role=row]").CountAsync();
        await page.Page.Keyboard.PressAsync("ArrowDown");
        await page.Page.Keyboard.PressAsync("ArrowRight");
        await page.Page.Keyboard.PressAsync("End");

        Assert.Contains("10 places, 10 frames", found, StringComparison.Ordinal);
        Assert.StartsWith("Match 1 of 10. handler29999", first);
        Assert.InRange(rows, 2, 60);
        Assert.Equal("300003", await page.Page.EvaluateAsync<string>("() => document.activeElement.getAttribute('aria-rowindex')"));
    }

    // The rows that a list makes and takes away must not move it: it would scroll on and on, until the row with the focus is out of the window.
    [Theory]
    [InlineData("tree")]
    [InlineData("table")]
    public async Task List_InTheMiddleOfItsRows_StandsStill(string mode)
    {
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, Siblings(10_000));
        await page.RunAsync($"v.zoomTo(v.graph.tree.frame.indexOf(v.names.texts.indexOf('handler5000()'))); v.setMode('{mode}')");

        ILocator list = page.Page.Locator(".fg-scroll:not([hidden])");
        double[] heights = await list.EvaluateAsync<double[]>("list => [...list.querySelectorAll('tbody tr[data-index]')].map(row => row.getBoundingClientRect().height)");
        int[] tops = await list.EvaluateAsync<int[]>(
            """
            async list => {
              const tops = [];
              for (const top of [0, 1000, 7003, 50000]) {
                list.scrollTop = top;
                for (let frame = 0; frame < 10; frame++) {
                  await new Promise(requestAnimationFrame);
                  tops.push(list.scrollTop);
                }
              }

              return tops;
            }
            """);

        Assert.Equal([0, 1000, 7003, 50_000], tops.Distinct());
        Assert.Equal([30], heights.Distinct()); // rows.js counts with it
    }

    [Fact]
    public async Task AMillionNodes_AreDrawnSearchedAndMerged()
    {
        CallTree tree = Generated.Tree(1_000_000);
        byte[] html = ViewerPage.Html(output => FlameGraph.WriteHtml(tree, output));
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, html);

        Measures measures = await Measures.TakeAsync(page.Page);
        string found = await page.SearchAsync("json");

        Assert.InRange(html.Length, 1_000_000, 2_500_000);
        Assert.InRange(measures.Heap, 0, 200);
        Assert.Equal(tree.NodeCount + 1, await page.EvaluateAsync<int>("v.graph.tree.length"));
        Assert.Matches("[1-9][0-9,]* places", found);
    }

    private static CallTree Siblings(int count)
    {
        var builder = new CallTreeBuilder();
        int main = builder.GetOrAddNode(0, builder.AddFrame("main"));
        int counter = builder.AddCounter("WALL_TIME");
        for (int i = 0; i < count; i++)
        {
            builder.AddCount(builder.GetOrAddNode(main, builder.AddFrame($"handler{i}()")), counter, 1 + (i % 3));
        }

        return builder.ToCallTree();
    }
}
