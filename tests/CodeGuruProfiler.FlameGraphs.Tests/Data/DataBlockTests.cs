using System.Text;
using System.Text.Json;
using CodeGuruProfiler.Profiles;
using CsCheck;

namespace CodeGuruProfiler.FlameGraphs.Tests.Data;

public class DataBlockTests
{
    private static readonly string[] Names = ["a", "b.c(d)", "", "日本", Trees.Hostile, "\uDC00", new string('x', 300)];

    private static readonly string[] States = ["RUNNABLE", "WAITING", "</b>"];

    private static readonly Gen<double> AnyCount = Gen.OneOf(Gen.Double[0.001, 1e6], Gen.Int[1, 1000].Select(count => (double)count), Gen.Const(8e15));

    private static readonly Gen<CallTree> AnyTree =
        Gen.Select(Gen.Int[0, 6].Select(i => Names[i]).Array[1, 6], AnyCount, Gen.Int[0, 2].Select(i => States[i]))
            .Array[0, 60]
            .Select(stacks =>
            {
                var builder = new CallTreeBuilder();
                foreach ((string[] stack, double count, string state) in stacks)
                {
                    builder.Add(stack, count, state);
                }

                return builder.ToCallTree();
            });

    [Fact]
    public void Block_OfAnyTree_IsReadBack()
        => AnyTree.Sample(
            tree =>
            {
                BlockDecoder block = Decode(tree);

                Assert.Equal(WellFormed(tree), block.ToCallTree());
            },
            iter: Fuzz.Rounds(3000));

    [Fact]
    public void Block_OfAnyComparison_HasBothSides()
        => Gen.Select(AnyTree, AnyTree).Sample(
            (before, after) =>
            {
                CallTreeComparison comparison = CallTreeComparison.Of(before, after);
                BlockDecoder block = BlockDecoder.Decode(Trees.Bytes(output => FlameGraphFragment.WriteData(comparison, output)));

                CallTreeNode[] nodes = [comparison.Union.Root, .. comparison.Union.Nodes];
                Assert.Equal(nodes.Select(comparison.After).Select(node => node.Self), block.Sides[0].Select(counts => counts.Values.Sum()), (one, other) => Math.Abs(one - other) <= 1e-9 * Math.Abs(one));
                Assert.Equal(nodes.Select(comparison.Before).Select(node => node.Self), block.Sides[1].Select(counts => counts.Values.Sum()), (one, other) => Math.Abs(one - other) <= 1e-9 * Math.Abs(one));
                Assert.Equal(nodes.Select(node => node.Depth), block.Nodes.Select(node => node.Depth));
            },
            iter: Fuzz.Rounds(1000));

    [Fact]
    public void Counts_ThatAreNegative_HaveNoWidth()
    {
        CallTree tree = Trees.Of(("a", 3, "X"), ("b", 1, "X")).Subtract(Trees.Of(("a", 1, "X"), ("b", 4, "X")));

        BlockDecoder block = Decode(tree);

        Assert.Equal(["a", "b"], block.Frames);
        Assert.Equal([0, 2, 0], block.Sides[0].Select(counts => counts.Values.Sum()));
    }

    [Fact]
    public void MoreThan64Counters_AreShownAsTheirSum()
    {
        CallTree tree = Trees.Of([.. Enumerable.Range(0, 65).Select(i => ("main", 1.0, $"STATE{i}"))]);

        BlockDecoder block = Decode(tree);

        Assert.Equal("all counters", Assert.Single(block.Head.GetProperty("counters").EnumerateArray()).GetString());
        Assert.Equal(65, block.Sides[0][1][0]);
    }

    [Fact]
    public void Head_HasWhatTheOptionsSay_AndNothingThatEndsAScript()
    {
        var options = new FlameGraphOptions
        {
            Title = Trees.Hostile,
            Subtitle = "</script>",
            Unit = "<!--",
            TimePerCount = TimeSpan.FromMilliseconds(250),
            Counters = ["WAITING"],
            FlameUp = true,
            HeaviestFirst = true,
            Search = "\u2028<",
            FriendlyNames = false,
        };

        string json = Trees.Text(output => FlameGraphFragment.WriteData(Trees.Shop(), output, options));

        JsonElement head = JsonDocument.Parse(json).RootElement;
        Assert.DoesNotContain('<', json);
        Assert.DoesNotContain('\u2028', json);
        Assert.Equal(Trees.Hostile.Replace('\uD800', '\uFFFD'), head.GetProperty("title").GetString());
        Assert.Equal("</script>", head.GetProperty("subtitle").GetString());
        Assert.Equal(0.25, head.GetProperty("timePerCount").GetDouble());
        Assert.Equal("[false,true]", head.GetProperty("on").GetRawText());
        Assert.True(head.GetProperty("flame").GetBoolean() && head.GetProperty("heavy").GetBoolean() && !head.GetProperty("shorten").GetBoolean() && !head.GetProperty("compare").GetBoolean());
        Assert.Equal("\u2028<", head.GetProperty("search").GetString());
    }

    [Fact]
    public void Tree_AHundredThousandDeep_IsWrittenWithoutRecursion()
    {
        var builder = new CallTreeBuilder();
        int node = 0;
        int frame = builder.AddFrame("recurse");
        for (int i = 0; i < 100_000; i++)
        {
            node = builder.GetOrAddNode(node, frame);
        }

        builder.AddCount(node, builder.AddCounter("X"), 1);
        CallTree tree = builder.ToCallTree();

        Assert.Equal(100_000, Decode(tree).Nodes[^1].Depth);
        Assert.NotEmpty(Trees.Bytes(output => FlameGraph.WriteSvg(tree, output)));
        Assert.NotEmpty(Trees.Bytes(output => FlameGraph.WriteText(tree, output)));
    }

    private static BlockDecoder Decode(CallTree tree) => BlockDecoder.Decode(Trees.Bytes(output => FlameGraphFragment.WriteData(tree, output)));

    // UTF-8 has no half of a surrogate pair.
    private static CallTree WellFormed(CallTree tree)
    {
        var builder = new CallTreeBuilder();
        int[] places = new int[tree.NodeCount + 1];
        for (int i = 1; i <= tree.NodeCount; i++)
        {
            CallTreeNode node = tree[i];
            places[i] = builder.GetOrAddNode(places[node.Parent!.Value.Index], builder.AddFrame(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(node.Frame))));
            for (int counter = 0; counter < tree.Counters.Count; counter++)
            {
                if (node.GetSelf(counter) != 0)
                {
                    builder.AddCount(places[i], builder.AddCounter(tree.Counters[counter]), node.GetSelf(counter));
                }
            }
        }

        return builder.ToCallTree();
    }
}
