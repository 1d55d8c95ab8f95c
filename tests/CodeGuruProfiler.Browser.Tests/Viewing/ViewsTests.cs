using CodeGuruProfiler.Browser.Tests.Browsers;
using CodeGuruProfiler.Browser.Tests.Profiles;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Browser.Tests.Viewing;

/// <summary>The other ways to look at a profile: merged, as a table, as a tree of rows.</summary>
public class ViewsTests(Chromium chromium)
{
    private const string Execute = "Npgsql.NpgsqlCommand.ExecuteReaderAsync(CommandBehavior)";
    private const string Walk = "Shop.Catalogue.Category.Walk(Category)";

    [Theory]
    [InlineData(Execute)]
    [InlineData(Walk)]
    public async Task Merged_OfAFrame_AddsUpItsCallersAndCallees_RecursionOnce(string frame)
    {
        CallTree tree = Shop.Tree();
        CallTreeNode[] outermost = [.. tree.Nodes.Where(node => node.Frame == frame && !Ancestors(node).Any(ancestor => ancestor.Frame == frame))];
        var callers = new Dictionary<string, double>();
        var callees = new Dictionary<string, double>();
        foreach (CallTreeNode node in outermost)
        {
            Add(callers, string.Join('\n', Ancestors(node).Select(ancestor => ancestor.Frame)), node.Total);
            foreach (CallTreeNode below in node.Descendants)
            {
                Add(callees, string.Join('\n', Ancestors(below).TakeWhile(ancestor => ancestor != node).Select(ancestor => ancestor.Frame).Prepend(below.Frame)), below.Self);
            }
        }

        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, tree);
        await page.ClickFrameAsync(frame);
        await page.Page.ClickAsync(".fg-modes >> text=Merged");

        const string Paths = "(picture, own) => [...Array(picture.tree.length).keys()].filter(node => node > 1 && own[node] > 0).map(node => picture.pathOf(node).slice(0, -1).map(at => v.names.texts[picture.tree.frame[at]]).join('\\n') + '\\t' + own[node])";
        string[] shownCallers = await page.EvaluateAsync<string[]>($"({Paths})(v.merged[0], v.merged[0].after.own)");
        string[] shownCallees = await page.EvaluateAsync<string[]>($"({Paths})(v.merged[1], v.merged[1].after.own)");
        Assert.Equal(callers.Select(caller => $"{string.Join('\n', caller.Key.Split('\n').Reverse())}\t{caller.Value}").Order(StringComparer.Ordinal), shownCallers.Order(StringComparer.Ordinal));
        Assert.Equal(callees.Where(callee => callee.Value > 0).Select(callee => $"{callee.Key}\t{callee.Value}").Order(StringComparer.Ordinal), shownCallees.Order(StringComparer.Ordinal));
        Assert.Equal(outermost.Sum(node => node.Total), await page.EvaluateAsync<double>("v.merged[1].after.total[0]"));
        Assert.StartsWith("Callers above, callees below. " + frame, await page.StatusAsync());
    }

    [Fact]
    public async Task Merged_ClickOnACaller_MergesThatOne_AndEscapeReturns()
    {
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, Shop.Tree());
        await page.ClickFrameAsync(Execute);
        await page.Page.Keyboard.PressAsync("m");

        await page.ClickFrameAsync("Microsoft.EntityFrameworkCore.Storage.RelationalCommand.ExecuteReaderAsync()");
        string merged = await page.StatusAsync();
        await page.Page.Keyboard.PressAsync("Escape");

        Assert.StartsWith("Callers above, callees below. Microsoft.EntityFrameworkCore.Storage", merged);
        Assert.Equal("graph", await page.EvaluateAsync<string>("v.mode"));
    }

    [Fact]
    public async Task Table_ListsTheHottestFrames_AsTheLibraryDoes()
    {
        CallTree tree = Shop.Tree();
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, tree);

        await page.Page.ClickAsync(".fg-modes >> text=Table");
        string[] bySelf = [.. await page.Page.Locator(".fg-name button").AllTextContentsAsync()];
        await page.Page.ClickAsync("th button:text('Total')");
        string[] byTotal = [.. await page.Page.Locator(".fg-name button").AllTextContentsAsync()];

        Assert.Equal(tree.HottestFrames(10, FrameOrder.Self).Select(frame => frame.Frame), bySelf.Take(10));
        Assert.Equal(tree.HottestFrames(20, FrameOrder.Total).Select(frame => frame.Total), await page.EvaluateAsync<double[]>("v.table.frames.slice(0, 20).map(frame => v.table.after.total[frame])"));
        Assert.NotEqual(bySelf, byTotal);
    }

    [Fact]
    public async Task Table_RowsNameAFrame_ClickMergesIt()
    {
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, Shop.Tree());
        await page.Page.ClickAsync(".fg-modes >> text=Table");

        await page.Page.Locator(".fg-name button").First.ClickAsync();

        Assert.Equal("merged", await page.EvaluateAsync<string>("v.mode"));
    }

    [Fact]
    public async Task Table_OfManyFrames_HasElementsOnlyForTheRowsInTheWindow()
    {
        var builder = new CallTreeBuilder();
        for (int i = 0; i < 50_000; i++)
        {
            builder.Add([$"handler{i}()"], 1 + (i % 3));
        }

        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, builder.ToCallTree());
        await page.Page.ClickAsync(".fg-modes >> text=Table");
        int rows = await page.Page.Locator(".fg-table tbody tr").CountAsync();
        await page.Page.EvaluateAsync("() => { const box = document.querySelector('.fg-scroll:not([hidden])'); box.scrollTop = box.scrollHeight; }");
        await page.NextFrameAsync();
        string? last = await page.Page.Locator("tr[aria-rowindex]").Last.GetAttributeAsync("aria-rowindex");

        Assert.InRange(rows, 10, 80);
        Assert.Equal("50001", last);
        Assert.InRange(await page.Page.Locator(".fg-table tbody tr").CountAsync(), 10, 80);
    }

    [Fact]
    public async Task Tree_ByKeys_OpensClosesAndMoves_AsATreegridDoes()
    {
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, Shop.Tree());
        await page.Page.ClickAsync(".fg-modes >> text=Tree");

        Task<string> Active(string attribute) => page.Page.EvaluateAsync<string>($"() => document.activeElement.getAttribute('{attribute}')");
        string level1 = await Active("aria-level");
        await page.Page.Keyboard.PressAsync("ArrowDown");
        string closed = await Active("aria-expanded");
        await page.Page.Keyboard.PressAsync("ArrowRight");
        string opened = await Active("aria-expanded");
        await page.Page.Keyboard.PressAsync("ArrowRight");
        string level3 = await Active("aria-level");
        await page.Page.Keyboard.PressAsync("ArrowLeft");
        await page.Page.Keyboard.PressAsync("ArrowLeft");
        string again = await Active("aria-expanded");
        await page.Page.Keyboard.PressAsync("Enter");

        Assert.Equal(("1", "false", "true", "3", "false"), (level1, closed, opened, level3, again));
        Assert.Equal("treegrid", await page.Page.Locator(".fg-tree").GetAttributeAsync("role"));
        Assert.Equal("graph", await page.EvaluateAsync<string>("v.mode"));
        Assert.StartsWith("Program.Main", await page.StatusAsync());
    }

    [Fact]
    public async Task Tree_OfAZoomedFrame_OpensTheWayToIt()
    {
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, Shop.Tree());
        await page.ClickFrameAsync("Microsoft.AspNetCore.Routing.EndpointMiddleware.Invoke(HttpContext)");

        await page.Page.Keyboard.PressAsync("y");

        Assert.Contains("EndpointMiddleware.Invoke", await page.Page.EvaluateAsync<string>("() => document.activeElement.textContent"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tree_ClickOnARow_OpensIt()
    {
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, Shop.Tree());
        await page.Page.ClickAsync(".fg-modes >> text=Tree");
        int before = await page.Page.Locator(".fg-tree tr[role=row]").CountAsync();

        await page.Page.Locator(".fg-tree tr[role=row]").Nth(1).ClickAsync();

        Assert.True(await page.Page.Locator(".fg-tree tr[role=row]").CountAsync() > before);
    }

    private static IEnumerable<CallTreeNode> Ancestors(CallTreeNode node)
    {
        for (CallTreeNode? at = node.Parent; at is { IsRoot: false } ancestor; at = ancestor.Parent)
        {
            yield return ancestor;
        }
    }

    private static void Add(Dictionary<string, double> sums, string key, double count)
        => sums[key] = sums.GetValueOrDefault(key) + count;
}
