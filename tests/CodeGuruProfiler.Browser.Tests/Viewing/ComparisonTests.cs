using System.Globalization;
using CodeGuruProfiler.Browser.Tests.Browsers;
using CodeGuruProfiler.Browser.Tests.Profiles;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Browser.Tests.Viewing;

/// <summary>Two profiles in one picture.</summary>
public class ComparisonTests(Chromium chromium)
{
    [Fact]
    public async Task Widths_OfBoth_AreTheLargerAtEachNode_AndAddUp()
    {
        CallTreeComparison comparison = Shop.Comparison();
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, comparison);

        double[] widths = await page.EvaluateAsync<double[]>("[...v.graph.shape.own]");
        await page.Page.Keyboard.PressAsync("w");
        double[] after = await page.EvaluateAsync<double[]>("[...v.graph.shape.own]");
        await page.Page.Keyboard.PressAsync("w");
        double[] before = await page.EvaluateAsync<double[]>("[...v.graph.shape.own]");

        CallTreeNode[] nodes = [comparison.Union.Root, .. comparison.Union.Nodes];
        Assert.Equal(nodes.Select(node => Math.Max(comparison.After(node).Self, comparison.Before(node).Self * comparison.Scale)), widths, Close);
        Assert.Equal(nodes.Select(node => comparison.After(node).Self), after, Close);
        Assert.Equal(nodes.Select(node => comparison.Before(node).Self * comparison.Scale), before, Close);
    }

    [Fact]
    public async Task Z_AndColors_FollowTheLibrarysRule()
    {
        CallTreeComparison comparison = Shop.Comparison();
        CallTreeNode[] nodes = [.. comparison.Union.Nodes];
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, comparison);

        double[] z = await page.EvaluateAsync<double[]>("[...Array(v.graph.tree.length).keys()].slice(1).map(node => v.z(v.graph, node))");
        int[] paints = await page.EvaluateAsync<int[]>("[...Array(v.graph.tree.length).keys()].slice(1).map(node => v.paintOf(v.graph, node) - v.paintOf({ ...v.graph, tree: v.graph.tree, before: { total: [1] }, after: { total: [1] } }, 0) - 14)");

        Assert.Equal(nodes.Select(node => comparison.GetZ(node, FrameOrder.Total)), z, Close);
        Assert.Equal(
            nodes.Select(node =>
            {
                double strength = Math.Clamp((comparison.GetZ(node, FrameOrder.Total) - 2) / 4, 0, 1);
                int sign = Math.Sign(comparison.After(node).Total - (comparison.Before(node).Total * comparison.Scale));
                return (int)Math.Ceiling(strength * 10) * sign;
            }),
            paints);
        Assert.Contains(10, paints);
        Assert.Contains(0, paints);
        Assert.Contains(paints, paint => paint < 0);
    }

    [Fact]
    public async Task Frame_ThatVanished_IsStillThere()
    {
        var before = new CallTreeBuilder();
        before.Add(["main", "old"], 60);
        before.Add(["main", "kept"], 40);
        var after = new CallTreeBuilder();
        after.Add(["main", "kept"], 100);
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, CallTreeComparison.Of(before.ToCallTree(), after.ToCallTree()));

        (float x, float y) = await page.MiddleOfAsync("old");
        await page.Page.Mouse.MoveAsync(x, y);

        string tip = await page.Page.Locator(".fg-tip").InnerTextAsync();
        Assert.Contains("−60.00 points", tip, StringComparison.Ordinal);
        Assert.Matches("z 9.\\d", tip);
    }

    [Fact]
    public async Task Table_OfAComparison_HasTheChangesBeyondNoiseFirst_AsTheLibraryDoes()
    {
        CallTreeComparison comparison = Shop.Comparison();
        IReadOnlyList<FrameChange> changes = comparison.ChangedFrames(1000, FrameOrder.Total);
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, comparison);

        await page.Page.ClickAsync(".fg-modes >> text=Table");

        double[] shown = await page.EvaluateAsync<double[]>("v.table.frames.map(frame => v.table.change(frame))");
        Assert.Equal(changes.Select(change => Math.Round(Math.Abs(change.Change), 9)), shown.Take(changes.Count).Select(change => Math.Round(Math.Abs(change), 9)));
        string first = await page.Page.Locator(".fg-table tbody tr[aria-rowindex='2']").InnerTextAsync();
        Assert.Contains(changes[0].Change.ToString("+0.00", CultureInfo.InvariantCulture), first, StringComparison.Ordinal);
        Assert.Contains(changes, change => change.IsNoise);
    }

    [Fact]
    public async Task Counts_InsteadOfShares_AreComparedAsTheyAre()
    {
        CallTreeComparison comparison = Shop.Comparison();
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, comparison);

        await page.Page.Keyboard.PressAsync("a");

        Assert.Equal(
            new[] { comparison.Union.Root }.Concat(comparison.Union.Nodes).Sum(node => Math.Max(comparison.After(node).Self, comparison.Before(node).Self)),
            await page.EvaluateAsync<double>("v.graph.whole"),
            3);
    }

    [Fact]
    public async Task Counts_ThatAreNoSamples_HaveNoNoise()
    {
        var before = new CallTreeBuilder();
        before.Add(["a"], 1, "cpu/nanoseconds");
        before.Add(["b"], 1, "cpu/nanoseconds");
        var after = new CallTreeBuilder();
        after.Add(["a"], 2, "cpu/nanoseconds");
        after.Add(["b"], 1, "cpu/nanoseconds");

        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, CallTreeComparison.Of(before.ToCallTree(), after.ToCallTree()));

        Assert.True(await page.EvaluateAsync<bool>("Number.isNaN(v.z(v.graph, 1))"));
        Assert.Equal("same", await page.Page.Locator(".fg-legend span").Last.InnerTextAsync());
    }

    private static bool Close(double expected, double actual) => Math.Abs(expected - actual) <= 1e-9 * Math.Max(1, Math.Abs(expected));
}
