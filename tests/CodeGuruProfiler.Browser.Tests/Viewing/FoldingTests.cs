using CodeGuruProfiler.Browser.Tests.Browsers;
using CodeGuruProfiler.Browser.Tests.Profiles;
using CodeGuruProfiler.Profiles;
using Microsoft.Playwright;

namespace CodeGuruProfiler.Browser.Tests.Viewing;

/// <summary>Folding and selection.</summary>
public class FoldingTests(Chromium chromium)
{
    private const string Walk = "Shop.Catalogue.Category.Walk(Category)";
    private const string Invoke = "Microsoft.AspNetCore.Routing.EndpointMiddleware.Invoke(HttpContext)";
    private const string Execute = "Npgsql.NpgsqlCommand.ExecuteReaderAsync(CommandBehavior)";

    [Fact]
    public async Task Recursion_Folded_IsOneNodeWithAllItsCounts()
    {
        CallTree tree = Shop.Tree();
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, tree);

        await page.Page.Keyboard.PressAsync("r");
        string[] expected = Stacks(tree, stack => [.. stack.Where((frame, i) => Array.IndexOf(stack, frame) == i)]);
        string[] folded = await StacksAsync(page);
        string pill = await page.Page.Locator(".fg-pill").InnerTextAsync();
        await page.Page.ClickAsync(".fg-pill");

        Assert.Equal(expected, folded);
        Assert.StartsWith("recursion folded", pill);
        Assert.Equal(Stacks(tree, stack => stack), await StacksAsync(page));
    }

    [Fact]
    public async Task MutualRecursion_Folded_ReturnsToTheFirstCall()
    {
        var builder = new CallTreeBuilder();
        builder.Add(["main", "even", "odd", "even", "odd", "leaf"], 3);
        builder.Add(["main", "even", "other"], 2);
        builder.Add(["main", "odd", "leaf"], 1);
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, builder.ToCallTree());

        await page.Page.Keyboard.PressAsync("r");

        Assert.Equal(["main/even/odd/leaf 3", "main/even/other 2", "main/odd/leaf 1"], await StacksAsync(page));
    }

    [Fact]
    public async Task Frame_Hidden_GivesItsCostToItsCallers()
    {
        CallTree tree = Shop.Tree();
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, tree);
        await page.ClickFrameAsync(Invoke, new MouseClickOptions { Button = MouseButton.Right });

        await page.Page.ClickAsync("text=Hide: its cost goes to its callers");

        Assert.Equal(Stacks(tree, stack => [.. stack.Where(frame => frame != Invoke)]), await StacksAsync(page));
        Assert.Equal(tree.Root.Total, await page.EvaluateAsync<double>("v.graph.after.total[0]"));
    }

    [Fact]
    public async Task Frame_Removed_TakesEverythingBelowAlong_AndUnfoldBringsItBack()
    {
        CallTree tree = Shop.Tree();
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, tree);
        await page.ClickFrameAsync(Execute);
        await page.Page.Keyboard.PressAsync("Shift+X");

        double removed = await page.EvaluateAsync<double>("v.graph.after.total[0]");
        await page.Page.Keyboard.PressAsync("u");

        Assert.Equal(tree.Root.Total - tree.Nodes.Where(node => node.Frame == Execute).Sum(node => node.Total), removed);
        Assert.Equal(tree.Root.Total, await page.EvaluateAsync<double>("v.graph.after.total[0]"));
    }

    [Fact]
    public async Task Package_Folded_IsOneFrame_AndHidingThatUnfoldsIt()
    {
        CallTree tree = Shop.Tree();
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, tree);
        await page.ClickFrameAsync("Microsoft.AspNetCore.Routing.EndpointMiddleware.Invoke(HttpContext)");

        await page.Page.Keyboard.PressAsync("p");
        string[] frames = await page.EvaluateAsync<string[]>("[...new Set([...v.graph.tree.frame].slice(1).map(frame => v.names.texts[frame]))]");
        string status = await page.StatusAsync();
        await page.Page.Keyboard.PressAsync("x");

        Assert.Contains("Microsoft.AspNetCore.Routing.*", frames);
        Assert.DoesNotContain(Invoke, frames);
        Assert.StartsWith("Microsoft.AspNetCore.Routing.*", status);
        Assert.Equal(0, await page.Page.Locator(".fg-pill").CountAsync());
        Assert.Equal(tree.NodeCount + 1, await page.EvaluateAsync<int>("v.graph.tree.length"));
    }

    [Fact]
    public async Task AllRemoved_SaysSo()
    {
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, Shop.Tree());

        await page.RunAsync("v.remove(v.names.texts.indexOf('Program.Main(string[])'))");

        Assert.Equal("All is folded away.", await page.Page.Locator(".fg-empty").InnerTextAsync());
    }

    [Fact]
    public async Task Frames_Selected_HaveAJointShare_WithoutCountingTwice()
    {
        CallTree tree = Shop.Tree();
        double both = tree.Nodes.Where(node => node.Frame is Invoke).Sum(node => node.Total);
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, tree);

        await page.Page.Keyboard.DownAsync("Control");
        await page.ClickFrameAsync(Execute);
        await page.ClickFrameAsync(Invoke);
        await page.Page.Keyboard.UpAsync("Control");
        string pill = await page.Page.Locator(".fg-pill").InnerTextAsync();
        await page.Page.ClickAsync(".fg-pill");

        Assert.StartsWith($"2 frames selected: {(both / tree.Root.Total * 100).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture)} % together", pill);
        Assert.Equal(0, await page.Page.Locator(".fg-pill").CountAsync());
    }

    private static string[] Stacks(CallTree tree, Func<string[], string[]> fold)
    {
        var sums = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (CallTreeNode node in tree.Nodes)
        {
            var stack = new List<string>();
            for (CallTreeNode? at = node; at is { IsRoot: false } frame; at = frame.Parent)
            {
                stack.Insert(0, frame.Frame);
            }

            if (node.Self > 0)
            {
                string key = string.Join('/', fold([.. stack]));
                sums[key] = sums.GetValueOrDefault(key) + node.Self;
            }
        }

        return [.. sums.Select(stack => $"{stack.Key} {stack.Value}").Order(StringComparer.Ordinal)];
    }

    private static async Task<string[]> StacksAsync(ViewerPage page)
    {
        string[] stacks = await page.EvaluateAsync<string[]>(
            "[...Array(v.graph.tree.length).keys()].filter(node => node > 0 && v.graph.after.own[node] > 0).map(node => v.graph.pathOf(node).reverse().map(at => v.names.texts[v.graph.tree.frame[at]]).join('/') + ' ' + v.graph.after.own[node])");
        return [.. stacks.Order(StringComparer.Ordinal)];
    }
}
