using CsCheck;

namespace CodeGuruProfiler.Profiles.Tests;

/// <summary>Totals of a tree are computed in linear time, exact and finite.</summary>
[Collection(TestsAlone.Name)]
public sealed class CallTreeTotalsTests
{
    [Theory]
    [InlineData(1000)]
    [InlineData(2000)]
    [InlineData(4000)]
    public void GetTotal_OfManyCounters_AllocatesForTheCountsOnly(int counters)
    {
        // 20 nodes a counter: an array for each counter would take counters * counters * 160 bytes.
        var builder = new CallTreeBuilder();
        for (int i = 0; i < counters * 10; i++)
        {
            builder.Add(["main", $"f{i}", "leaf"], 1, $"c{i % counters}");
        }

        CallTree tree = builder.ToCallTree();

        long allocated = Memory.Allocated(() =>
        {
            // Another tree each time: totals are kept.
            CallTree copy = tree.Merge(CallTree.Empty);
            Assert.All(tree.Counters, counter => Assert.Equal(10, copy.Root.GetTotal(counter)));
        });

        Assert.InRange(allocated, 0, counters * 10_000L);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(40)]
    public void GetTotal_OfFewAndOfManyCounters_IsTheSumOfWhatIsBelow(int counters)
        => Gen.Select(Gen.Int[0, 3].Array[1, 7], Gen.Int[-5, 9], Gen.Int[0, counters - 1]).List[0, 60].Sample(stacks =>
        {
            var builder = new CallTreeBuilder();
            builder.Add(Enumerable.Range(0, counters).Aggregate(CallTree.Empty, (tree, i) => tree.Merge(One(i))));
            foreach ((int[] stack, int weight, int counter) in stacks)
            {
                builder.Add([.. stack.Select(frame => $"f{frame}")], weight, $"c{counter}");
            }

            CallTree tree = builder.ToCallTree();

            foreach (CallTreeNode node in tree.Nodes.Append(tree.Root))
            {
                Assert.All(tree.Counters, counter => Assert.Equal(node.GetSelf(counter) + node.Descendants.Sum(below => below.GetSelf(counter)), node.GetTotal(counter)));
            }
        }, iter: Fuzz.Rounds(200));

    [Fact]
    public void GetTotal_FromManyThreads_IsTheSame()
    {
        CallTree tree = Enumerable.Range(0, 100).Aggregate(CallTree.Empty, (sum, i) => sum.Merge(One(i)));

        Parallel.For(0, 64, i =>
        {
            Assert.Equal(1, tree.Root.GetTotal($"c{i}"));
            Assert.Equal(100, tree.Root.Total);
            Assert.Equal(1, tree.Root.Children[$"main{i}"]!.Value.Total);
        });
    }

    [Fact]
    public void GetSelf_OfANodeWithManyCounters_IsFound()
    {
        var builder = new CallTreeBuilder();
        foreach (int i in Enumerable.Range(1, 1000))
        {
            builder.Add(["main"], i, $"c{i}");
        }

        CallTreeNode main = builder.ToCallTree().Root.Children["main"]!.Value;

        Assert.All(Enumerable.Range(1, 1000), i => Assert.Equal(i, main.GetSelf($"c{i}")));
        Assert.Equal(0, main.GetSelf("c"));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(31)]
    [InlineData(33)]
    [InlineData(1000)]
    public void Children_ByName_AreFoundAmongFewAndMany(int children)
    {
        CallTree tree = Trees.Of([.. Enumerable.Range(0, children).SelectMany(i => new[] { ($"a/f{i}", 1.0), ($"b/g{i}/x", 1.0) })]);

        foreach (int i in Enumerable.Range(0, children))
        {
            Assert.Equal($"f{i}", tree.Root.Children["a"]!.Value.Children[$"f{i}"]!.Value.Frame);
            Assert.Equal("x", tree.Root.Children["b"]!.Value.Children[$"g{i}"]!.Value.Children["x"]!.Value.Frame);
            Assert.Null(tree.Root.Children["a"]!.Value.Children[$"g{i}"]);
            Assert.Null(tree.Root.Children["b"]!.Value.Children["x"]);
        }

        Assert.Null(tree.Root.Children["none"]);
        Assert.Null(tree.Root.Children["x"]);
    }

    [Fact]
    public void Children_ByNameAmongMany_AreFoundInFewSteps()
    {
        // Passing over those before each would be 45 billion steps.
        var builder = new CallTreeBuilder();
        string[] frames = [.. Enumerable.Range(0, 300_000).Select(i => $"f{i}")];
        foreach (string frame in frames)
        {
            builder.Add([frame], 1);
        }

        CallTreeNodeChildren children = builder.ToCallTree().Root.Children;

        Assert.DoesNotContain(frames, frame => children[frame] is null);
    }

    [Fact]
    public void Totals_OfCountsNearTheEnd_StayFinite()
    {
        CallTree tree = Trees.Of(("a/b", double.MaxValue), ("a/c", double.MaxValue), ("a", double.MaxValue), ("d", -double.MaxValue));
        CallTree less = CallTree.Empty.Subtract(tree);

        Assert.Equal(double.MaxValue, tree.Root.Children["a"]!.Value.Total);
        Assert.Equal(0, tree.Root.Total);
        Assert.All(tree.HottestFrames(10).Concat(less.HottestFrames(10)), frame =>
        {
            Assert.True(double.IsFinite(frame.Self) && double.IsFinite(frame.Total));
            Assert.InRange(frame.SelfShare, 0, 1);
            Assert.InRange(frame.TotalShare, 0, 1);
        });
        Assert.Equal(CallTree.Empty, tree.Subtract(tree));
        Assert.Equal(double.MaxValue, tree.Subtract(less).Root.Children["a"]!.Value.Total);
    }

    [Fact]
    public void HottestFrames_OfVerySmallCounts_HaveShares()
        => Assert.Equal([1.0 / 3, 2.0 / 3], Trees.Of(("a", double.Epsilon), ("b", 2 * double.Epsilon)).HottestFrames(2).Select(frame => frame.SelfShare).Order());

    [Fact]
    public void HottestFrames_WithNegativeCounts_HaveSharesOfWhatIsPositive()
    {
        CallTree tree = Trees.Of(("a/b", 6), ("a/c", -4), ("d", 2), ("e", -8));

        Assert.Equal(
            [
                new FrameTotals("b", 6, 6, 0.75, 0.75),
                new FrameTotals("d", 2, 2, 0.25, 0.25),
                new FrameTotals("a", 0, 2, 0, 0.25),
                new FrameTotals("c", -4, -4, 0, 0),
                new FrameTotals("e", -8, -8, 0, 0),
            ],
            tree.HottestFrames(10));
        Assert.Equal(tree, AgentProfile.Parse(new AgentProfile { Start = default, End = default, CallTree = tree }.ToArray(ProfileEncoding.Json)).CallTree);
    }

    [Fact]
    public void HottestFrames_OfRandomCounts_HaveSharesFrom0To1()
        => Gen.Select(Gen.Int[0, 3].Array[1, 5], Gen.Double).List[0, 20].Sample(
            stacks =>
            {
                CallTree tree = Trees.Of([.. stacks.Where(stack => double.IsFinite(stack.Item2)).Select(stack => (string.Join('/', stack.Item1), stack.Item2))]);
                Assert.All(tree.HottestFrames(10), frame => Assert.True(frame is { SelfShare: >= 0 and <= 1, TotalShare: >= 0 and <= 1 }));
            },
            iter: Fuzz.Rounds(1_000));

    private static CallTree One(int i)
    {
        var builder = new CallTreeBuilder();
        builder.Add([$"main{i}"], 1, $"c{i}");
        return builder.ToCallTree();
    }
}
