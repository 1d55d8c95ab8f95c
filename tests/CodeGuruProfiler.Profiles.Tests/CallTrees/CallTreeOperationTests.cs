using CsCheck;

namespace CodeGuruProfiler.Profiles.Tests;

public sealed class CallTreeOperationTests
{
    [Fact]
    public void Subtract_OtherTree_LeavesSignedDifferences()
    {
        CallTree before = Trees.Of(("main/a", 3), ("main/b", 2), ("main/same", 7));
        CallTree after = Trees.Of(("main/a", 1), ("main/new", 4), ("main/same", 7));

        CallTree difference = after.Subtract(before);

        Assert.Equal(
            ["main (self 0, total 0)", "a (self -2, total -2)", "b (self -2, total -2)", "new (self 4, total 4)"],
            difference.Nodes.Select(node => node.ToString()));
    }

    [Fact]
    public void Filter_SomeStates_DropsTheOthersAndWhatIsLeftEmpty()
    {
        var builder = new CallTreeBuilder();
        builder.Add(["main", "a"], 1, "RUNNABLE");
        builder.Add(["main", "a"], 2, "WAITING");
        builder.Add(["main", "b", "c"], 3, "WAITING");
        builder.Add([new CallFrame("main", "m.cs", 1), new CallFrame("d")], 4, "NATIVE");

        CallTree filtered = builder.ToCallTree().WithCounters("RUNNABLE", "NATIVE", "BLOCKED");

        Assert.Equal(["NATIVE", "RUNNABLE"], filtered.Counters);
        Assert.Equal(["main (self 0, total 5)", "a (self 1, total 1)", "d (self 4, total 4)"], filtered.Nodes.Select(node => node.ToString()));
        Assert.Equal("m.cs", filtered.Root.Children["main"]!.Value.File);
        Assert.Equal(CallTree.Empty, filtered.WithCounters());
    }

    [Fact]
    public void CutAtDepth_DeeperCounts_AreAddedToTheFrameThere()
    {
        CallTree tree = Trees.Of(("main/a/b/c", 1), ("main/a/d", 2), ("main/a", 4), ("main", 8));

        Assert.Equal(Trees.Of(("main/a", 7), ("main", 8)), tree.CutAtDepth(2));
        Assert.Equal(15, tree.CutAtDepth(0).Root.Self);
        Assert.Equal(tree, tree.CutAtDepth(4));
        Assert.Throws<ArgumentOutOfRangeException>(() => tree.CutAtDepth(-1));
    }

    [Fact]
    public void Operations_OnRandomTrees_FollowTheRulesOfSums()
        => Gen.Select(Trees.Random, Trees.Random, Trees.Random).Sample(
            (a, b, c) =>
            {
                Assert.Equal(a.Merge(b), b.Merge(a));
                Assert.Equal(a.Merge(b).Merge(c), a.Merge(b.Merge(c)));
                Assert.Equal(a.Merge(b).Merge(c), CallTree.Merge([c, a, b]));
                Assert.Equal(a, a.Merge(CallTree.Empty));
                Assert.Equal(CallTree.Empty, a.Subtract(a));
                Assert.Equal(a.Root.Total + b.Root.Total, a.Merge(b).Root.Total);
                Assert.Equal(a.Root.Total - b.Root.Total, a.Subtract(b).Root.Total);
                Assert.Equal(a, CallTree.Merge(a.Counters.Select(counter => a.WithCounters(counter))));
                Assert.Equal(a.Root.Total, a.CutAtDepth(2).Root.Total);
                Assert.Equal(a.CutAtDepth(1), a.CutAtDepth(3).CutAtDepth(1));
                Assert.Equal(a.Nodes.Sum(node => node.Self), a.HottestFrames(int.MaxValue).Sum(frame => frame.Self));
            });

    [Fact]
    public void Equals_OneThingDiffers_IsFalse()
    {
        CallTree tree = Trees.Of(("main/a", 1), ("main/b", 2));

        Assert.NotEqual(tree, Trees.Of(("main/a", 1), ("main/b", 3)));
        Assert.NotEqual(tree, Trees.Of(("main/a", 1), ("main/c", 2)));
        Assert.NotEqual(tree, Trees.Of(("main/a", 1), ("main/a/b", 2)));
        var builder = new CallTreeBuilder();
        builder.Add(tree);
        Assert.Equal(tree, builder.ToCallTree());
        builder.Add([new CallFrame("main", "m.cs")], 0);
        Assert.NotEqual(tree, builder.ToCallTree());
    }
}
