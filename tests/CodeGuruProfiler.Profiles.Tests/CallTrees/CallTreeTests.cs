using CsCheck;

namespace CodeGuruProfiler.Profiles.Tests;

public sealed class CallTreeTests
{
    [Fact]
    public void Operators_CompareByContent()
    {
        CallTree tree = Trees.Of(("main/a", 1));
        CallTree same = Trees.Of(("main/a", 1));
        CallTree other = Trees.Of(("main/a", 2));

        Assert.True(tree == same && !(tree != same) && tree != other && !(tree == other));
        Assert.True(tree != null && null != tree && !(tree == null) && (CallTree?)null == null);
    }

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

    [Fact]
    public void Frames_OfATree_AreEachNameOnceInOrder()
    {
        CallTree tree = Trees.Of(("b/c", 1), ("a", 1), ("b/a", 1));

        Assert.Equal(["a", "b", "c"], tree.Frames);
        Assert.Equal(tree.Nodes.Select(node => node.Frame), tree.Nodes.Select(node => tree.Frames[node.FrameIndex]));
        Assert.Equal(-1, tree.Root.FrameIndex);
        Assert.Empty(CallTree.Empty.Frames);
    }

    [Fact]
    public void Frames_CastToAnArray_CannotBeChanged()
        => Assert.Throws<NotSupportedException>(() => ((IList<string>)Trees.Of(("a", 1)).Frames)[0] = "b");

    [Fact]
    public void Indexer_AnyTree_IsTheNodesDepthFirst()
        => Trees.Random.Sample(tree =>
        {
            Assert.Equal(tree.Root, tree[0]);
            Assert.Equal(tree.Nodes, Enumerable.Range(1, tree.NodeCount).Select(index => tree[index]));
            foreach (CallTreeNode node in tree.Nodes.Append(tree.Root))
            {
                Assert.Equal(node, tree[node.Index]);
                Assert.Equal(node.Descendants, Enumerable.Range(node.Index + 1, node.DescendantsEnd - node.Index - 1).Select(index => tree[index]));
                Assert.Equal(tree.Counters.Select(node.GetSelf), Enumerable.Range(0, tree.Counters.Count).Select(node.GetSelf));
                Assert.Equal(tree.Counters.Select(node.GetTotal), Enumerable.Range(0, tree.Counters.Count).Select(node.GetTotal));
            }
        });

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void Indexer_NoSuchNode_SaysWhichThereAre(int index)
    {
        CallTree tree = Trees.Of(("a/b", 1));

        var exception = Assert.Throws<ArgumentOutOfRangeException>(() => tree[index]);

        Assert.StartsWith("Use the number of a node, from 0 to 2.", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(int.MaxValue)]
    public void GetSelfAndTotal_NoSuchCounter_SayWhichThereAre(int counter)
    {
        CallTree tree = Trees.Of(("a", 1));

        Assert.StartsWith("Use the number of a counter, from 0 to 0.", Assert.Throws<ArgumentOutOfRangeException>(() => tree.Root.GetSelf(counter)).Message, StringComparison.Ordinal);
        Assert.StartsWith("Use the number of a counter, from 0 to 0.", Assert.Throws<ArgumentOutOfRangeException>(() => tree.Root.GetTotal(counter)).Message, StringComparison.Ordinal);
        Assert.StartsWith("There is no counter yet.", Assert.Throws<ArgumentOutOfRangeException>(() => CallTree.Empty.Root.GetSelf(counter)).Message, StringComparison.Ordinal);
    }
}
