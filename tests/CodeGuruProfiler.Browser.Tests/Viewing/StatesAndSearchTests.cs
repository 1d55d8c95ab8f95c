using System.Globalization;
using System.Text.RegularExpressions;
using CodeGuruProfiler.Browser.Tests.Browsers;
using CodeGuruProfiler.Browser.Tests.Profiles;
using CodeGuruProfiler.FlameGraphs;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Browser.Tests.Viewing;

/// <summary>Thread states, and search.</summary>
public class StatesAndSearchTests(Chromium chromium)
{
    private const string Execute = "Npgsql.NpgsqlCommand.ExecuteReaderAsync(CommandBehavior)";

    [Fact]
    public async Task ThreadState_Unchecked_TakesExactlyItsCountsOff()
    {
        CallTree tree = Shop.Tree();
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, tree);

        await page.Page.Locator(".fg-chip", new() { HasText = "BLOCKED" }).Locator("input").UncheckAsync();

        Assert.Equal(tree.Root.Total - tree.Root.GetTotal("BLOCKED"), await page.EvaluateAsync<double>("v.graph.after.total[0]"));
        Assert.Equal(tree.Nodes.Select(node => node.Total - node.GetTotal("BLOCKED")), await page.EvaluateAsync<double[]>("[...v.graph.after.total].slice(1)"));
    }

    [Fact]
    public async Task Counters_OfTheOptions_AreOnAtFirst()
    {
        CallTree tree = Shop.Tree();

        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, tree, new FlameGraphOptions { Counters = ["RUNNABLE", "NATIVE", "NO_SUCH"] });

        Assert.Equal(tree.Root.GetTotal("RUNNABLE") + tree.Root.GetTotal("NATIVE"), await page.EvaluateAsync<double>("v.graph.after.total[0]"));
        Assert.Equal(2, await page.Page.Locator(".fg-chip input:checked").CountAsync());
    }

    [Fact]
    public async Task Zoom_ToAFrameThatLosesItsCounts_IsRemembered()
    {
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, Shop.Tree());
        await page.ClickFrameAsync("System.Threading.Monitor.Enter(object)");
        string status = await page.StatusAsync();
        double[] view = await page.EvaluateAsync<double[]>("[v.view.from, v.view.to]");
        Microsoft.Playwright.ILocator box = page.Page.Locator(".fg-chip", new() { HasText = "BLOCKED" }).Locator("input");

        await box.UncheckAsync();
        string empty = await page.StatusAsync();
        await box.CheckAsync();

        Assert.StartsWith("System.Threading.Monitor.Enter(object): total 0", empty);
        Assert.Equal(status, await page.StatusAsync());
        Assert.Equal(view, await page.EvaluateAsync<double[]>("[v.view.from, v.view.to]"));
    }

    [Fact]
    public async Task NoThreadState_SaysSo()
    {
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, Shop.Tree());

        foreach (Microsoft.Playwright.ILocator box in await page.Page.Locator(".fg-chip input").AllAsync())
        {
            await box.UncheckAsync();
        }

        Assert.Equal("No thread state is on.", await page.Page.Locator(".fg-empty").InnerTextAsync());
    }

    [Theory]
    [InlineData("Npgsql", "Npgsql")]
    [InlineData("npgsql", "(?i)npgsql")]
    [InlineData("Redis.*Wait|Monitor", "Redis.*Wait|Monitor")]
    [InlineData("([", @"\(\[")]
    [InlineData("Walk", "Walk")]
    public async Task Search_ReportsTheShareOfWhatMatches_EachSampleOnce(string text, string pattern)
    {
        CallTree tree = Shop.Tree();
        var regex = new Regex(pattern, RegexOptions.None, TimeSpan.FromSeconds(1));
        CallTreeNode[] outermost = [.. tree.Nodes.Where(node => regex.IsMatch(node.Frame) && !Ancestors(node).Any(ancestor => regex.IsMatch(ancestor.Frame)))];
        int frames = tree.Frames.Count(frame => regex.IsMatch(frame));
        double share = outermost.Sum(node => node.Total) / tree.Root.Total * 100;

        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, tree);
        string found = await page.SearchAsync(text);

        Assert.Equal(frames == 0 ? "nothing found" : $"{Share(share)} % in {outermost.Length} places, {frames} {(frames == 1 ? "frame" : "frames")}", found);
    }

    [Fact]
    public async Task Matches_NextAndPrevious_GoBySize()
    {
        CallTree tree = Shop.Tree();
        double[] sizes = [.. tree.Nodes.Where(node => node.Frame == Execute).Select(node => node.Total).OrderDescending()];
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, tree, new FlameGraphOptions { Search = Regex.Escape(Execute) });
        await page.Canvas.FocusAsync();

        await page.Page.Keyboard.PressAsync("n");
        string first = await page.StatusAsync();
        await page.Page.Keyboard.PressAsync("n");
        string second = await page.StatusAsync();
        await page.Page.Keyboard.PressAsync("N");
        string again = await page.StatusAsync();
        await page.Page.Keyboard.PressAsync("N");
        string last = await page.StatusAsync();

        Assert.StartsWith($"Match 1 of {sizes.Length}. {Execute}: total {sizes[0]} ", first);
        Assert.StartsWith($"Match 2 of {sizes.Length}. {Execute}: total {sizes[1]} ", second);
        Assert.Equal(first, again);
        Assert.StartsWith($"Match {sizes.Length} of {sizes.Length}. {Execute}: total {sizes[^1]} ", last);
    }

    [Fact]
    public async Task Search_InTheTable_KeepsTheFramesThatMatch_AndEscapeEndsIt()
    {
        CallTree tree = Shop.Tree();
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, tree);
        await page.Page.ClickAsync(".fg-modes >> text=Table");

        await page.SearchAsync("Npgsql");
        int matching = await page.Page.Locator(".fg-name button").CountAsync();
        await page.Page.PressAsync(".fg-query", "Escape");

        Assert.Equal(tree.Frames.Count(frame => frame.Contains("Npgsql", StringComparison.Ordinal)), matching);
        Assert.Equal("", await page.Page.InputValueAsync(".fg-query"));
        Assert.True(await page.Page.Locator(".fg-name button").CountAsync() > matching);
    }

    private static string Share(double share) => share.ToString(share < 9.995 ? "0.00" : "0.0", CultureInfo.InvariantCulture);

    private static IEnumerable<CallTreeNode> Ancestors(CallTreeNode node)
    {
        for (CallTreeNode? at = node.Parent; at is { IsRoot: false } ancestor; at = ancestor.Parent)
        {
            yield return ancestor;
        }
    }
}
