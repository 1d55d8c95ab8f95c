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

        Assert.StartsWith("Give at least one frame", Assert.Throws<ArgumentException>(() => builder.Add(Array.Empty<string>(), 1)).Message, StringComparison.Ordinal);
        Assert.StartsWith("Give each frame a name", Assert.Throws<ArgumentException>(() => builder.Add([null!], 1)).Message, StringComparison.Ordinal);
        Assert.StartsWith("Give a finite number", Assert.Throws<ArgumentOutOfRangeException>(() => builder.Add(["main"], double.NaN)).Message, StringComparison.Ordinal);
        Assert.StartsWith("Give a line", Assert.Throws<ArgumentOutOfRangeException>(() => builder.Add([new CallFrame("main", null, -1)], 1)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => builder.Add(["main"], 1, ""));
        Assert.Equal(0, builder.NodeCount);
    }
}
