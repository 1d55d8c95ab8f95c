using CsCheck;

namespace CodeGuruProfiler.Profiles.Tests;

/// <summary>Trees are the same whatever the order in which their nodes come, and however many children a node has.</summary>
public sealed class ChildIndexTests
{
    public static TheoryData<int> Counts => [1, 7, 8, 9, 10, 11, 40, 1_000];

    [Theory]
    [MemberData(nameof(Counts))]
    public void GetOrAddNode_ChildrenInAnyOrder_AreFoundAgain(int children)
    {
        var builder = new CallTreeBuilder();
        int[] frames = [.. Enumerable.Range(0, children).Select(i => builder.AddFrame($"f{i:D4}"))];
        int counter = builder.AddCounter("WALL_TIME");
        int parent = builder.GetOrAddNode(0, builder.AddFrame("parent"));
        int[] nodes = [.. frames.Select(frame => builder.GetOrAddNode(parent, frame))];

        foreach (int i in Enumerable.Range(0, children).Select(i => i * 7 % children).Concat(Enumerable.Range(0, children).Reverse()))
        {
            Assert.Equal(nodes[i], builder.GetOrAddNode(parent, frames[i]));
            builder.AddCount(nodes[i], counter, 1);
        }

        Assert.Equal(children + 1, builder.NodeCount);
        Assert.Equal(2 * children, builder.ToCallTree().Root.Total);
    }

    // A tree's own order is kept as it comes; any other order, and one that only begins like it, is sorted.
    [Fact]
    public void ToCallTree_NodesInAnyOrder_AreTheSameTree()
        => Gen.Select(Gen.Int[0, 12].Array[1, 6].Array[1, 60], Gen.Int[0, 1_000_000]).Sample((stacks, seed) =>
        {
            string[][] named = [.. stacks.Select(stack => stack.Select(frame => "f" + frame).ToArray())];
            CallTree expected = Build(named);
            string[][] shuffled = [.. named];
            new Random(seed).Shuffle(shuffled);

            Assert.Equal(expected, Build(shuffled));
            Assert.Equal(expected, Build(shuffled.Order(Comparer<string[]>.Create(Compare))));
            Assert.Equal(expected, Copy(expected));
        });

    private static CallTree Build(IEnumerable<string[]> stacks)
    {
        var builder = new CallTreeBuilder();
        foreach (string[] stack in stacks)
        {
            builder.Add(stack, 1);
        }

        return builder.ToCallTree();
    }

    // Node by node in the tree's own order.
    private static CallTree Copy(CallTree tree)
    {
        var builder = new CallTreeBuilder();
        int[] numbers = new int[tree.NodeCount + 1];
        foreach (CallTreeNode node in tree.Nodes)
        {
            numbers[node.Index] = builder.GetOrAddNode(numbers[node.Parent!.Value.Index], builder.AddFrame(node.Frame)); // Only the root has no parent.
            builder.AddCount(numbers[node.Index], builder.AddCounter(CallTreeBuilder.WallTime), node.Self);
        }

        return builder.ToCallTree();
    }

    private static int Compare(string[] left, string[] right)
    {
        int common = left.AsSpan().CommonPrefixLength(right);
        return common == left.Length || common == right.Length ? left.Length.CompareTo(right.Length) : string.CompareOrdinal(left[common], right[common]);
    }
}
