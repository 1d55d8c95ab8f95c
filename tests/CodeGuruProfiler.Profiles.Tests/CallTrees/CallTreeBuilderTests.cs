using CsCheck;

namespace CodeGuruProfiler.Profiles.Tests;

public sealed class CallTreeBuilderTests
{
    [Fact]
    public void Add_StacksWithCommonFrames_ShareTheirNodes()
    {
        var builder = new CallTreeBuilder();
        builder.Add(["main", "a", "b"], 1);
        builder.Add(["main", "a"], 2);
        builder.Add(["main", "c"], 3, "WAITING");
        builder.Add(["main", "a", "b"], 4);

        CallTree tree = builder.ToCallTree();

        Assert.Equal(4, tree.NodeCount);
        Assert.Equal(["WAITING", "WALL_TIME"], tree.Counters);
        Assert.Equal(
            ["main (self 0, total 10)", "a (self 2, total 7)", "b (self 5, total 5)", "c (self 3, total 3)"],
            tree.Nodes.Select(node => node.ToString()));
    }

    [Fact]
    public void Add_FramesWithLines_JoinsTheLinesOfANode()
    {
        var builder = new CallTreeBuilder();
        builder.Add([new CallFrame("main", "m.cs", 7), new CallFrame("native")], 1);
        builder.Add([new CallFrame("main", "m.cs", 3)], 1);
        builder.Add([new CallFrame("main", "m.cs")], 1);

        CallTreeNode main = builder.ToCallTree().Root.Children["main"]!.Value;

        Assert.Equal("m.cs", main.File);
        Assert.Equal(new LineRange(3, 7), main.Lines);
        Assert.Null(main.Children["native"]!.Value.File);
        Assert.Null(main.Children["native"]!.Value.Lines);
    }

    [Fact]
    public void ToCallTree_BuilderGoesOn_TreeStays()
    {
        var builder = new CallTreeBuilder();
        builder.Add(["main"], 1);
        CallTree before = builder.ToCallTree();
        builder.Add(["main", "more"], 1);

        Assert.Equal(1, before.NodeCount);
        Assert.Equal(2, builder.ToCallTree().NodeCount);
    }

    [Fact]
    public void Clear_ThenAdd_StartsFromNothing()
    {
        var builder = new CallTreeBuilder();
        builder.Add([new CallFrame("old", "old.cs", 1)], 1, "OLD");
        builder.Clear();
        builder.Add(["main"], 1);
        var expected = new CallTreeBuilder();
        expected.Add(["main"], 1);

        Assert.Equal(expected.ToCallTree(), builder.ToCallTree());
    }

    [Fact]
    public void Add_ManyCountersInOneNode_AddsEachUp()
    {
        var builder = new CallTreeBuilder();
        for (int round = 0; round < 3; round++)
        {
            for (int i = 0; i < 50; i++)
            {
                builder.Add(["main"], i, $"C{i:00}");
            }
        }

        CallTree tree = builder.ToCallTree();

        Assert.Equal(49, tree.Counters.Count);
        Assert.Equal(3 * 37, tree.Root.GetTotal("C37"));
        Assert.Equal(3 * 49 * 50 / 2, tree.Root.Total);
    }

    [Fact]
    public void Add_WrongCall_SaysWhatToDo()
    {
        var builder = new CallTreeBuilder();

        Assert.StartsWith("A stack needs at least one frame", Assert.Throws<ArgumentException>(() => builder.Add(Array.Empty<string>(), 1)).Message, StringComparison.Ordinal);
        Assert.StartsWith("Frame names must not be null", Assert.Throws<ArgumentException>(() => builder.Add([null!], 1)).Message, StringComparison.Ordinal);
        Assert.StartsWith("The weight must be finite", Assert.Throws<ArgumentOutOfRangeException>(() => builder.Add(["main"], double.NaN)).Message, StringComparison.Ordinal);
        Assert.StartsWith("A line must not be negative", Assert.Throws<ArgumentOutOfRangeException>(() => builder.Add([new CallFrame("main", null, -1)], 1)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => builder.Add(["main"], 1, ""));
        Assert.Equal(0, builder.NodeCount);
    }

    [Fact]
    public void AddByNumbers_StacksWithCommonFrames_ShareTheirNodes()
    {
        var builder = new CallTreeBuilder();
        int main = builder.AddFrame("main");
        int price = builder.AddFrame("price");
        int wall = builder.AddCounter("WALL_TIME");
        int node = builder.GetOrAddNode(0, main);
        builder.AddCount(builder.GetOrAddNode(node, price), wall, 1);
        builder.AddCount(builder.GetOrAddNode(node, builder.AddFrame("price")), builder.AddCounter("WALL_TIME"), 2);
        builder.AddCount(0, builder.AddCounter("IDLE"), 4);

        CallTree tree = builder.ToCallTree();

        Assert.Equal(2, builder.NodeCount);
        Assert.Equal(["main (self 0, total 3)", "price (self 3, total 3)"], tree.Nodes.Select(each => each.ToString()));
        Assert.Equal(4, tree.Root.GetSelf("IDLE"));
    }

    [Fact]
    public void AddByNumbers_AnyStacks_GivesTheTreeOfAddingStacks()
        => Stacks.Sample(
            stacks =>
            {
                var byStacks = new CallTreeBuilder();
                var byNumbers = new CallTreeBuilder();
                var alternating = new CallTreeBuilder();
                foreach (((CallFrame[] stack, int weight, int counter), int i) in stacks.Select((stack, i) => (stack, i)))
                {
                    byStacks.Add(stack, weight, $"c{counter}");
                    AddByNumbers(byNumbers, stack, weight, $"c{counter}");
                    if (i % 2 == 0)
                    {
                        AddByNumbers(alternating, stack, weight, $"c{counter}");
                    }
                    else
                    {
                        alternating.Add(stack, weight, $"c{counter}");
                    }
                }

                Assert.Equal(byStacks.NodeCount, byNumbers.NodeCount);
                Assert.Equal(byStacks.ToCallTree(), byNumbers.ToCallTree());
                Assert.Equal(byStacks.ToCallTree(), alternating.ToCallTree());
            },
            iter: Fuzz.Rounds(1_000));

    [Fact]
    public void AddByNumbers_WhatIsNeverUsed_IsNotInTheTree()
    {
        var builder = new CallTreeBuilder();
        builder.AddFrame("unused");
        builder.AddCounter("UNUSED");
        int node = builder.GetOrAddNode(0, builder.AddFrame("main"));
        builder.AddSource(node, null, null);
        builder.AddCount(node, builder.AddCounter("ZERO"), 0);

        CallTree tree = builder.ToCallTree();

        Assert.Equal(["main"], tree.Frames);
        Assert.Empty(tree.Counters);
        Assert.Null(tree.Root.Children["main"]!.Value.File);
        Assert.Equal(Trees.Of(("main", 0)), tree);
    }

    [Fact]
    public void AddFrame_LoneSurrogate_IsTheFrameThatIsWritten()
    {
        var builder = new CallTreeBuilder();

        Assert.Equal(builder.AddFrame("a\ud800"), builder.AddFrame("a\ufffd"));
        Assert.NotEqual(builder.AddFrame("a"), builder.AddFrame(""));
    }

    [Fact]
    public void AddByNumbers_WrongNumber_SaysWhichThereAre()
    {
        var builder = new CallTreeBuilder();

        Assert.StartsWith("There is no frame yet.", Refused(() => builder.GetOrAddNode(0, 0)), StringComparison.Ordinal);
        int node = builder.GetOrAddNode(0, builder.AddFrame("main"));
        Assert.StartsWith("There is no counter yet.", Refused(() => builder.AddCount(node, 0, 1)), StringComparison.Ordinal);
        int counter = builder.AddCounter("C");
        Assert.StartsWith("Use the number of a frame, from 0 to 0.", Refused(() => builder.GetOrAddNode(node, 1)), StringComparison.Ordinal);
        Assert.StartsWith("Use the number of a node, from 0 to 1.", Refused(() => builder.GetOrAddNode(2, 0)), StringComparison.Ordinal);
        Assert.StartsWith("Use the number of a node, from 0 to 1.", Refused(() => builder.GetOrAddNode(-1, 0)), StringComparison.Ordinal);
        Assert.StartsWith("Use the number of a node, from 0 to 1.", Refused(() => builder.AddSource(2, "m.cs", 1)), StringComparison.Ordinal);
        Assert.StartsWith("Use the number of a node, from 0 to 1.", Refused(() => builder.AddCount(2, counter, 1)), StringComparison.Ordinal);
        Assert.StartsWith("A line must not be negative", Refused(() => builder.AddSource(node, "m.cs", -1)), StringComparison.Ordinal);
        Assert.StartsWith("The weight must be finite", Refused(() => builder.AddCount(node, counter, double.PositiveInfinity)), StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => builder.AddFrame(null!));
        Assert.Throws<ArgumentNullException>(() => builder.AddCounter(null!));
        Assert.Throws<ArgumentException>(() => builder.AddCounter(""));
        builder.Clear();
        Assert.StartsWith("Use the number of a node, from 0 to 0.", Refused(() => builder.AddCount(node, counter, 1)), StringComparison.Ordinal);

        static string Refused(Action call) => Assert.Throws<ArgumentOutOfRangeException>(call).Message;
    }

    private static Gen<List<(CallFrame[] Stack, int Weight, int Counter)>> Stacks { get; } =
        Gen.Select(
            Gen.Select(Gen.Int[0, 4], Gen.Int[0, 3], Gen.Int[0, 9], (name, file, line) => new CallFrame($"f{name}", file == 0 ? null : $"{file}.cs", line == 0 ? null : line)).Array[1, 8],
            Gen.Int[-2, 5],
            Gen.Int[0, 11])
        .List[0, 30];

    private static void AddByNumbers(CallTreeBuilder builder, CallFrame[] stack, double weight, string counter)
    {
        int node = 0;
        foreach (CallFrame frame in stack)
        {
            node = builder.GetOrAddNode(node, builder.AddFrame(frame.Name));
            builder.AddSource(node, frame.File, frame.Line);
        }

        builder.AddCount(node, builder.AddCounter(counter), weight);
    }
}
