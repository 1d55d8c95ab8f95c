namespace CodeGuruProfiler.Profiles.Tests;

public sealed class CallTreeSubtractionTests
{
    [Fact]
    public void Subtract_SumsOfTheSameInAnotherOrder_LeavesNothing()
    {
        CallTree[] parts = [Trees.Of(("a", 0.1), ("a/b", 0.7)), Trees.Of(("a", 0.2), ("a/b", 1e9 / 3)), Trees.Of(("a", 0.3), ("a/b", 1e-7))];
        CallTree one = CallTree.Merge(parts);
        CallTree other = CallTree.Merge(parts.Reverse());

        Assert.NotEqual(one, other);
        Assert.Equal(CallTree.Empty, one.Subtract(other));
        Assert.Equal(CallTree.Empty, other.Subtract(one));
    }

    [Fact]
    public void Subtract_ManyCountersOfANodeInAnotherOrder_LeavesNothing()
    {
        var one = new CallTreeBuilder();
        var other = new CallTreeBuilder();
        for (int i = 0; i < 300; i++)
        {
            one.Add(["a"], 0.1 * i, $"c{i % 30}");
            other.Add(["a"], 0.1 * (299 - i), $"c{(299 - i) % 30}");
        }

        Assert.Equal(CallTree.Empty, one.ToCallTree().Subtract(other.ToCallTree()));
    }

    [Fact]
    public void Subtract_WholeCounts_AreExact()
    {
        const double Large = (1L << 53) - 1;

        CallTree difference = Trees.Of(("a", Large), ("b", 1e-300)).Subtract(Trees.Of(("a", Large - 1), ("b", 2e-300)));

        Assert.Equal(["a (self 1, total 1)", "b (self -1E-300, total -1E-300)"], difference.Nodes.Select(node => node.ToString()));
    }

    [Fact]
    public void Subtract_DifferentCounters_KeepsBoth()
    {
        CallTree difference = Of("a", 1, "m", 2, "z", 3).Subtract(Of("b", 1, "m", 2, "y", 4, "z", 1));

        Assert.Equal(["a", "b", "y", "z"], difference.Counters);
        Assert.Equal([1, -1, -4, 2], difference.Counters.Select(difference.Root.GetTotal));

        static CallTree Of(params object[] counts)
        {
            var builder = new CallTreeBuilder();
            foreach (object[] count in counts.Chunk(2))
            {
                builder.Add(["f"], (int)count[1], (string)count[0]);
            }

            return builder.ToCallTree();
        }
    }
}
