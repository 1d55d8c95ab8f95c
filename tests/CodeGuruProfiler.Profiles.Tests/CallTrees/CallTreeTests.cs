namespace CodeGuruProfiler.Profiles.Tests;

public sealed class CallTreeTests
{
    [Fact]
    public void Merge_TwoTrees_AddsTheirCounts()
    {
        CallTree left = Trees.Of(("main/a", 1), ("main/b", 2));
        CallTree right = Trees.Of(("main/b", 3), ("main/c/d", 4), ("x", 5));

        CallTree sum = left.Merge(right);

        Assert.Equal(Trees.Of(("main/a", 1), ("main/b", 5), ("main/c/d", 4), ("x", 5)), sum);
        Assert.Equal(sum, right.Merge(left));
        Assert.Equal(sum.GetHashCode(), right.Merge(left).GetHashCode());
        Assert.NotEqual(left, sum);
    }

    [Fact]
    public void Merge_OneFrameInTwoFiles_KeepsTheFileThatComesFirstAndItsLines()
    {
        CallTree left = Frame("a.cs", 5);
        CallTree right = Frame("b.cs", 9);

        CallTreeNode merged = right.Merge(left).Root.Children["main"]!.Value;

        Assert.Equal(left.Merge(right), right.Merge(left));
        Assert.Equal("a.cs", merged.File);
        Assert.Equal(new LineRange(5, 5), merged.Lines);
        Assert.Equal("a.cs", Frame(null, null).Merge(left).Root.Children["main"]!.Value.File);

        static CallTree Frame(string? file, int? line)
        {
            var builder = new CallTreeBuilder();
            builder.Add([new CallFrame("main", file, line)], 1);
            return builder.ToCallTree();
        }
    }

    [Fact]
    public void Merge_None_IsEmpty()
    {
        Assert.Equal(CallTree.Empty, CallTree.Merge([]));
        Assert.Equal(CallTree.Empty, CallTree.Empty.Merge(CallTree.Empty));
    }

    [Fact]
    public void HottestFrames_Recursion_IsCountedOnceInTheTotal()
    {
        CallTree tree = Trees.Of(("main/f/g/f", 6), ("main/f", 2), ("main/g", 2));

        IReadOnlyList<FrameTotals> hottest = tree.HottestFrames(10);

        Assert.Equal(
            [
                new FrameTotals("f", 8, 8, 0.8, 0.8),
                new FrameTotals("g", 2, 8, 0.2, 0.8),
                new FrameTotals("main", 0, 10, 0, 1),
            ],
            hottest);
    }

    [Fact]
    public void HottestFrames_ByTotal_TakesTheFirst()
    {
        CallTree tree = Trees.Of(("main/f/g/f", 6), ("main/f", 2), ("main/g", 2));

        Assert.Equal(["main"], tree.HottestFrames(1, FrameOrder.Total).Select(frame => frame.Frame));
        Assert.Empty(tree.HottestFrames(0));
        Assert.Empty(CallTree.Empty.HottestFrames(5));
    }

    [Fact]
    public void Nodes_OfATree_ComeBeforeTheirChildren()
    {
        CallTree tree = Trees.Of(("b/c", 1), ("a", 1), ("b/a", 1));

        Assert.Equal(["a", "b", "a", "c"], tree.Nodes.Select(node => node.Frame));
        Assert.Equal(["a", "c"], tree.Root.Children["b"]!.Value.Descendants.Select(node => node.Frame));
        Assert.Equal(["a", "b"], tree.Root.Children.Select(node => node.Frame));
        Assert.Equal(tree.Root, tree.Root.Children["a"]!.Value.Parent);
        Assert.Null(tree.Root.Parent);
        Assert.Equal(4, tree.Nodes.Count);
    }
}
