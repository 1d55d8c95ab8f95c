using CsCheck;

namespace CodeGuruProfiler.Profiles.Tests.Comparisons;

public sealed class CallTreeComparisonTests
{
    [Fact]
    public void ChangedFrames_LoadTrebledAndOneFrameGrew_NamesThatFrameAlone()
    {
        CallTree yesterday = Trees.Of(("Sql", 100), ("Json", 60), ("Regex", 15));
        CallTree today = Trees.Of(("Sql", 250), ("Json", 150), ("Regex", 90));

        IReadOnlyList<FrameChange> changes = CallTreeComparison.Of(yesterday, today).ChangedFrames(10);

        Assert.Equal(["Regex", "Sql", "Json"], changes.Select(change => change.Frame));
        FrameChange regex = changes[0];
        Assert.Equal(new FrameTotals("Regex", 15, 15, 15.0 / 175, 15.0 / 175), regex.Before);
        Assert.Equal(new FrameTotals("Regex", 90, 90, 90.0 / 490, 90.0 / 490), regex.After);
        Assert.Equal(0.086, regex.ShareBefore, 3);
        Assert.Equal(0.184, regex.ShareAfter, 3);
        Assert.Equal(9.8, regex.Change, 2);
        Assert.Equal(3.05, regex.Z, 2);
        Assert.False(regex.IsNoise);
        Assert.All(changes.Skip(1), change => Assert.True(change.IsNoise));
        Assert.Equal("Sql", today.Subtract(yesterday).HottestFrames(1)[0].Frame); // The result of differences.
    }

    [Fact]
    public void ChangedFrames_VanishedAndNewFrames_AreKept()
    {
        var comparison = CallTreeComparison.Of(Trees.Of(("main/old", 50), ("main/same", 50)), Trees.Of(("main/new", 40), ("main/same", 60)));

        Assert.Equal(
            [
                new FrameChange("old", new FrameTotals("old", 50, 50, 0.5, 0.5), new FrameTotals("old", 0, 0, 0, 0), 0.5, 0, 8.16),
                new FrameChange("new", new FrameTotals("new", 0, 0, 0, 0), new FrameTotals("new", 40, 40, 0.4, 0.4), 0, 0.4, 7.07),
                new FrameChange("same", new FrameTotals("same", 50, 50, 0.5, 0.5), new FrameTotals("same", 60, 60, 0.6, 0.6), 0.5, 0.6, 1.42),
            ],
            comparison.ChangedFrames(10).Select(change => change with { Z = Math.Round(change.Z, 2) }));
        Assert.Equal(["main", "new", "old", "same"], comparison.Union.Nodes.Select(node => node.Frame));
        Assert.Equal([100, 0, 50, 50], comparison.Union.Nodes.Select(node => comparison.Before(node).Total));
        Assert.Equal([100, 40, 0, 60], comparison.Union.Nodes.Select(node => comparison.After(node).Total));
    }

    [Fact]
    public void ChangedFrames_ByTotal_CountsRecursionOnceAPath()
    {
        var comparison = CallTreeComparison.Of(Trees.Of(("main/f/g/f", 10), ("main/h", 90)), Trees.Of(("main/f/g/f/f", 30), ("main/f", 20), ("main/h", 50)));

        IReadOnlyList<FrameChange> changes = comparison.ChangedFrames(10, FrameOrder.Total);

        Assert.Equal(["h", "f", "g"], changes.Select(change => change.Frame)); // h and f changed alike: the larger share first.
        Assert.Equal((10, 50), (changes[1].Before.Total, changes[1].After.Total));
        Assert.Equal((0.1, 0.5), (changes[1].ShareBefore, changes[1].ShareAfter));
        Assert.Equal((10, 50), (changes[1].Before.Self, changes[1].After.Self));
    }

    [Fact]
    public void ChangedFrames_BySelfAndByTotal_CompareThoseShares()
    {
        var comparison = CallTreeComparison.Of(Trees.Of(("a/b", 80), ("c", 20)), Trees.Of(("a", 60), ("a/b", 20), ("c", 20)));

        Assert.Equal(["b", "a"], comparison.ChangedFrames(10).Select(change => change.Frame)); // Equally large: the larger share first.
        Assert.Equal(["b"], comparison.ChangedFrames(10, FrameOrder.Total).Select(change => change.Frame));
        Assert.Equal(["b"], comparison.ChangedFrames(1).Select(change => change.Frame));
        Assert.Empty(comparison.ChangedFrames(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => comparison.ChangedFrames(-1));
    }

    [Fact]
    public void ChangedFrames_Ties_AreInTheOrderOfNames()
    {
        var comparison = CallTreeComparison.Of(Trees.Of(("d", 10), ("c", 10), ("rest", 80)), Trees.Of(("b", 10), ("a", 10), ("rest", 80)));

        Assert.Equal(["a", "b", "c", "d"], comparison.ChangedFrames(10).Select(change => change.Frame));
    }

    [Fact]
    public void ChangedFrames_LargeChangeThatIsNoise_ComesAfterASmallOneThatIsNot()
    {
        var comparison = CallTreeComparison.Of(Trees.Of(("a", 5000), ("b", 4990), ("c", 10)), Trees.Of(("a", 5100), ("b", 4860), ("c", 40)));

        Assert.Equal([("c", false), ("b", true), ("a", true)], comparison.ChangedFrames(10).Select(change => (change.Frame, change.IsNoise)));
    }

    [Fact]
    public void Of_TheSameTreeOrAMultiple_HasNoChanges()
        => Gen.Select(Trees.Random, Gen.Int[1, 5]).Sample((tree, times) =>
        {
            var comparison = CallTreeComparison.Of(tree, CallTree.Merge(Enumerable.Repeat(tree, times)));

            Assert.Empty(comparison.ChangedFrames(10));
            Assert.Empty(comparison.ChangedFrames(10, FrameOrder.Total));
            Assert.Equal(tree.Root.Total > 0 ? times : 1, comparison.Scale);
            Assert.All(comparison.Union.Nodes, node => Assert.Equal(0, comparison.GetZ(node, FrameOrder.Total)));
        });

    [Fact]
    public void Of_TheSameTree_IsNoChangeForFractionsInAnotherOrder()
    {
        CallTree[] parts = [Trees.Of(("a", 0.1), ("a/b", 0.7)), Trees.Of(("a", 0.2), ("a/b", 1e9 / 3)), Trees.Of(("a", 0.3), ("a/b", 1e-7))];

        Assert.Empty(CallTreeComparison.Of(CallTree.Merge(parts), CallTree.Merge(parts.Reverse())).ChangedFrames(10));
    }

    [Fact]
    public void Of_EmptyTrees_HasSharesAndNoJudgement()
    {
        CallTree tree = Trees.Of(("a", 3), ("b", 1));

        Assert.Empty(CallTreeComparison.Of(CallTree.Empty, CallTree.Empty).ChangedFrames(10));
        Assert.Equal(1, CallTreeComparison.Of(CallTree.Empty, CallTree.Empty).Scale);
        var appeared = CallTreeComparison.Of(CallTree.Empty, tree);
        var vanished = CallTreeComparison.Of(tree, CallTree.Empty);
        Assert.Equal([("a", 75.0), ("b", 25.0)], appeared.ChangedFrames(10).Select(change => (change.Frame, change.Change)));
        Assert.Equal([("a", -75.0), ("b", -25.0)], vanished.ChangedFrames(10).Select(change => (change.Frame, change.Change)));
        Assert.All(appeared.ChangedFrames(10).Concat(vanished.ChangedFrames(10)), change => Assert.True(double.IsNaN(change.Z) && !change.IsNoise));
        Assert.Equal((1, 1), (appeared.Scale, vanished.Scale));
        Assert.Equal(2, vanished.Union.NodeCount);
    }

    [Fact]
    public void Of_DifferentCounters_HasThoseOfBoth()
    {
        var before = new CallTreeBuilder();
        before.Add(["main"], 1, "M");
        before.Add(["main", "x"], 2, "Z");
        var after = new CallTreeBuilder();
        after.Add(["main"], 3, "A");
        after.Add(["main", "y"], 4, "Z");

        var comparison = CallTreeComparison.Of(before.ToCallTree(), after.ToCallTree());

        Assert.Equal(["A", "M", "Z"], comparison.Union.Counters);
        Assert.Equal([0, 1, 2], comparison.Union.Counters.Select(comparison.Before(comparison.Union.Root).GetTotal));
        Assert.Equal([3, 0, 4], Enumerable.Range(0, 3).Select(comparison.After(comparison.Union.Root).GetTotal));
        Assert.Equal([0, 1, 0], Enumerable.Range(0, 3).Select(comparison.Before(comparison.Union[1]).GetSelf));
    }

    [Fact]
    public void Of_CounterWhoseSumsAreZero_IsKept()
    {
        var before = new CallTreeBuilder();
        before.Add(["main"], 1, "A");
        before.Add(["main"], 5, "B");
        var after = new CallTreeBuilder();
        after.Add(["main"], -1, "A");
        after.Add(["main"], 5, "B");

        var comparison = CallTreeComparison.Of(before.ToCallTree(), after.ToCallTree());

        Assert.Equal(["A", "B"], comparison.Union.Counters);
        Assert.Equal([1, 5], Enumerable.Range(0, 2).Select(comparison.Before(comparison.Union[1]).GetSelf));
        Assert.Equal([-1, 5], Enumerable.Range(0, 2).Select(comparison.After(comparison.Union[1]).GetSelf));
        Assert.Equal([0, 10], Enumerable.Range(0, 2).Select(comparison.Union[1].GetSelf));
    }

    [Fact]
    public void Of_NegativeCounts_HasSharesOfWhatIsPositiveAndNoNoise()
    {
        CallTree before = Trees.Of(("a", 6), ("b", 2), ("c", -8));
        CallTree after = Trees.Of(("a", 4), ("b", 12), ("c", -1));

        foreach (bool? samples in new bool?[] { null, true, false })
        {
            var comparison = CallTreeComparison.Of(before, after, samples);

            Assert.False(comparison.CountsAreSamples);
            Assert.Equal(2, comparison.Scale);
            Assert.Equal([("a", -50.0), ("b", 50.0)], comparison.ChangedFrames(10).Select(change => (change.Frame, change.Change)));
            Assert.All(comparison.ChangedFrames(10), change => Assert.True(double.IsNaN(change.Z) && !change.IsNoise));
        }
    }

    [Theory]
    [InlineData("WALL_TIME", 1, true)]
    [InlineData("WALL_TIME", 0.5, false)]
    [InlineData("CPU/NANOSECONDS", 1, false)]
    public void Of_CountsThatAreNotSamples_HasNoNoise(string counter, double unit, bool areSamples)
    {
        CallTree Tree(int a, int b)
        {
            var builder = new CallTreeBuilder();
            builder.Add(["a"], a * unit, counter);
            builder.Add(["b"], b * unit, counter);
            return builder.ToCallTree();
        }

        CallTree before = Tree(3, 4);
        CallTree after = Tree(5, 4);

        Assert.Equal(areSamples, CallTreeComparison.Of(before, after).CountsAreSamples);
        Assert.All(CallTreeComparison.Of(before, after).ChangedFrames(2), change => Assert.Equal((areSamples, !areSamples), (change.IsNoise, double.IsNaN(change.Z))));
        Assert.All(CallTreeComparison.Of(before, after, countsAreSamples: true).ChangedFrames(2), change => Assert.True(change.IsNoise));
        Assert.All(CallTreeComparison.Of(before, after, countsAreSamples: false).ChangedFrames(2), change => Assert.False(change.IsNoise));
        Assert.Equal(2, CallTreeComparison.Of(before, after).ChangedFrames(10).Count);
    }

    [Fact]
    public void BeforeAndAfter_OfAnyTrees_AreTheCountsOfTheSamePath()
        => Gen.Select(Trees.Random, Trees.Random).Sample((before, after) =>
        {
            var comparison = CallTreeComparison.Of(before, after);

            Assert.Equal(before.Merge(after), comparison.Union);
            foreach (CallTreeNode node in comparison.Union.Nodes.Append(comparison.Union.Root))
            {
                AssertSame(Find(before, node), comparison.Before(node), node);
                AssertSame(Find(after, node), comparison.After(node), node);
            }
        });

    [Fact]
    public void GetZ_OfANode_IsThatNodeAlone()
    {
        var comparison = CallTreeComparison.Of(Trees.Of(("a/x", 50), ("b/x", 50)), Trees.Of(("a/x", 90), ("b/x", 10)));
        CallTreeNode a = comparison.Union.Root.Children["a"]!.Value;

        Assert.Equal(0, comparison.GetZ(a, FrameOrder.Self));
        Assert.Equal(6.17, comparison.GetZ(a, FrameOrder.Total), 2);
        Assert.Equal(6.17, comparison.GetZ(a.Children["x"]!.Value, FrameOrder.Self), 2);
        Assert.Empty(comparison.ChangedFrames(10)); // x has all, as before.
    }

    [Fact]
    public void BeforeAndAfter_NodeOfAnotherTree_AreRefused()
    {
        CallTree tree = Trees.Of(("a", 1));
        var comparison = CallTreeComparison.Of(tree, tree);

        Assert.StartsWith("Use a node of the comparison's Union.", Assert.Throws<ArgumentException>(() => comparison.Before(tree.Root)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => comparison.After(comparison.After(comparison.Union.Root)));
        Assert.Throws<ArgumentException>(() => comparison.GetZ(default, FrameOrder.Self));
        Assert.Throws<ArgumentNullException>(() => CallTreeComparison.Of(null!, tree));
        Assert.Throws<ArgumentNullException>(() => CallTreeComparison.Of(tree, null!));
    }

    [Fact]
    public void Equals_SameTreesAndOthers_ComparesContent()
    {
        CallTree one = Trees.Of(("a", 1), ("b", 2));
        CallTree two = Trees.Of(("a", 3), ("c", 2));
        var comparison = CallTreeComparison.Of(one, two);

        Assert.True(comparison == CallTreeComparison.Of(one.Merge(CallTree.Empty), two.Merge(CallTree.Empty)));
        Assert.Equal(comparison.GetHashCode(), CallTreeComparison.Of(one.Merge(CallTree.Empty), two).GetHashCode());
        Assert.True(comparison != CallTreeComparison.Of(two, one));
        Assert.False(comparison.Equals(CallTreeComparison.Of(one, two, countsAreSamples: false)));
        Assert.False(comparison == null);
        Assert.True((CallTreeComparison?)null == null);
        Assert.Equal("3 nodes, 3 before, 5 after", comparison.ToString());
    }

    [Fact]
    public void ChangedFrames_FromManyThreads_IsTheSame()
    {
        for (int round = 0; round < 20; round++)
        {
            var comparison = CallTreeComparison.Of(Trees.Wide(300), Trees.Wide(500));
            IReadOnlyList<FrameChange> expected = CallTreeComparison.Of(Trees.Wide(300), Trees.Wide(500)).ChangedFrames(50);

            Parallel.For(0, 8, _ => Assert.Equal(expected, comparison.ChangedFrames(50)));
        }
    }

    [Fact]
    public void ChangedFrames_OfAnyCounts_HasSharesAndFiniteOrNoZ()
        => Gen.Select(Gen.Select(Gen.Int[0, 3].Array[1, 5], Gen.Double).List[0, 20], Gen.Select(Gen.Int[0, 3].Array[1, 5], Gen.Double).List[0, 20], Gen.Bool).Sample(
            (before, after, samples) =>
            {
                var comparison = CallTreeComparison.Of(Tree(before), Tree(after), samples ? true : null);

                Assert.True(double.IsFinite(comparison.Scale) && comparison.Scale > 0);
                Assert.All(comparison.ChangedFrames(10).Concat(comparison.ChangedFrames(10, FrameOrder.Total)), change =>
                {
                    Assert.True(change is { ShareBefore: >= 0 and <= 1, ShareAfter: >= 0 and <= 1, Change: >= -100 and <= 100 });
                    Assert.True(double.IsNaN(change.Z) || (change.Z >= 0 && double.IsFinite(change.Z)), $"z is {change.Z}");
                });
            },
            iter: Fuzz.Rounds(2_000));

    [Fact]
    public void Scale_OfCountsFarApart_IsFiniteAndPositive()
    {
        Assert.Equal(double.MaxValue, CallTreeComparison.Of(Trees.Of(("a", double.Epsilon)), Trees.Of(("a", double.MaxValue))).Scale);
        Assert.Equal(double.Epsilon, CallTreeComparison.Of(Trees.Of(("a", double.MaxValue)), Trees.Of(("a", double.Epsilon))).Scale);
    }

    private static CallTree Tree(List<(int[] Stack, double Weight)> stacks)
        => Trees.Of([.. stacks.Where(stack => double.IsFinite(stack.Weight)).Select(stack => (string.Join('/', stack.Stack), stack.Weight))]);

    private static CallTreeNode? Find(CallTree tree, CallTreeNode node)
        => node.Parent is { } parent ? Find(tree, parent)?.Children[node.Frame] : tree.Root;

    private static void AssertSame(CallTreeNode? expected, CallTreeNode actual, CallTreeNode ofUnion)
    {
        Assert.Equal((ofUnion.Index, ofUnion.Frame, ofUnion.File), (actual.Index, actual.Frame, actual.File));
        Assert.Equal((expected?.Self ?? 0, expected?.Total ?? 0), (actual.Self, actual.Total));
        for (int i = 0; i < ofUnion.Tree.Counters.Count; i++)
        {
            Assert.Equal(expected?.GetSelf(ofUnion.Tree.Counters[i]) ?? 0, actual.GetSelf(i));
            Assert.Equal(expected?.GetTotal(ofUnion.Tree.Counters[i]) ?? 0, actual.GetTotal(i));
        }
    }
}
