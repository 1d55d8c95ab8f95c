namespace CodeGuruProfiler.Profiles.Tests.Comparisons;

/// <summary>A comparison takes memory in proportion to the nodes, and no stack.</summary>
[Collection(TestsAlone.Name)]
public sealed class LargeComparisonTests
{
    [Fact]
    public void Of_AMillionNodesEach_IsCompared()
    {
        CallTree before = Trees.Wide(1_000_000);
        CallTree after = before.CutAtDepth(9).Merge(Trees.Of(("new/leaf", before.Root.Total)));

        var comparison = CallTreeComparison.Of(before, after);

        Assert.Equal(before.NodeCount + 2, comparison.Union.NodeCount);
        Assert.Equal(2, comparison.Scale);
        Assert.Equal(("leaf", 50), (comparison.ChangedFrames(1)[0].Frame, comparison.ChangedFrames(1)[0].Change));
        Assert.Equal(before.Root.Total, comparison.Before(comparison.Union.Root).Total);
        Assert.Equal(2 * before.Root.Total, comparison.After(comparison.Union.Root).Total);
    }

    [Fact]
    public void Of_AHundredThousandFramesDeep_IsComparedWithoutRecursion()
    {
        CallTree before = Trees.Deep(100_000);
        CallTree after = Trees.Deep(50_000);

        var comparison = CallTreeComparison.Of(before, after);

        Assert.Equal(100_000, comparison.Union.NodeCount);
        Assert.Equal(["f49999", "f99999"], comparison.ChangedFrames(10).Select(change => change.Frame));
        Assert.Equal(50_000, comparison.ChangedFrames(int.MaxValue, FrameOrder.Total).Count);
    }

    [Theory]
    [InlineData(20_000)]
    [InlineData(40_000)]
    [InlineData(80_000)]
    public void Of_TwoTrees_AllocatesForTheirNodesOnly(int nodes)
    {
        CallTree before = Trees.Wide(nodes);
        CallTree after = Trees.Wide(nodes + (nodes / 10));

        long compared = Memory.Allocated(() => CallTreeComparison.Of(before, after).ChangedFrames(10));

        // The union of 1.1 nodes: the tree itself, about 32 bytes, 3 times 4 for where counts begin, 2 times 8 for totals; and the thousand frames.
        Assert.InRange(compared, nodes * 40L, (nodes * 85L) + 400_000);
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(2000)]
    [InlineData(4000)]
    public void Of_ManyCounters_AllocatesForTheCountsOnly(int counters)
    {
        // An array for each counter would take counters * counters * 16 bytes.
        CallTree[] trees = [.. Enumerable.Range(0, 2).Select(side =>
        {
            var builder = new CallTreeBuilder();
            for (int i = 0; i < counters; i++)
            {
                builder.Add([$"f{i}"], 1 + side, $"c{i + (side * counters / 2)}");
            }

            return builder.ToCallTree();
        })];

        long allocated = Memory.Allocated(() =>
        {
            var comparison = CallTreeComparison.Of(trees[0], trees[1]);
            double total = 0;
            for (int counter = 0; counter < comparison.Union.Counters.Count; counter++)
            {
                total += comparison.Before(comparison.Union.Root).GetTotal(counter) + comparison.After(comparison.Union.Root).GetTotal(counter);
            }

            Assert.Equal(3 * counters, total);
        });

        Assert.InRange(allocated, 0, counters * 1500L);
    }
}
