using BenchmarkDotNet.Attributes;
using CodeGuruProfiler.Profiles;
using CallTree = CodeGuruProfiler.Profiles.CallTree;

namespace CodeGuruProfiler.Benchmarks.Profiles;

/// <summary>A tree of a million nodes from stacks, and from the numbers that formats with tables have.</summary>
[MemoryDiagnoser]
[MinColumn]
public class CallTreeBuilderBenchmarks
{
    private const int Nodes = 1_000_000;

    private CallTree _tree = CallTree.Empty;
    private string[] _names = [];
    private int[][] _stacks = [];

    /// <summary>Creates the stacks in depth-first order, as pprof and speedscope files have them: one for each node with counts.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _tree = Sampled();
        _names = [.. _tree.Frames];
        _stacks = [.. _tree.Nodes.Where(node => node.Self > 0).Select(Stack)];
        Console.WriteLine($"// {_tree.NodeCount:N0} nodes of {_names.Length:N0} frames, {_stacks.Length:N0} stacks of {_stacks.Average(stack => stack.Length):N1} frames");
        if (!Stacks().Equals(FrameNumbers()) || !Stacks().Equals(CommonBeginnings()) || Stacks().NodeCount != NodeNumbers().NodeCount)
        {
            throw new InvalidOperationException("The trees differ.");
        }
    }

    /// <summary>Each frame of each stack by its name.</summary>
    [Benchmark(Baseline = true)]
    public CallTree Stacks()
    {
        var builder = new CallTreeBuilder();
        string[] names = new string[256];
        foreach (int[] stack in _stacks)
        {
            for (int i = 0; i < stack.Length; i++)
            {
                names[i] = _names[stack[i]];
            }

            builder.Add(names.AsSpan(0, stack.Length), 1);
        }

        return builder.ToCallTree();
    }

    /// <summary>Each frame of each stack by its number.</summary>
    [Benchmark]
    public CallTree FrameNumbers()
    {
        var builder = new CallTreeBuilder();
        int[] frames = Array.ConvertAll(_names, builder.AddFrame);
        int counter = builder.AddCounter(CallTreeBuilder.WallTime);
        foreach (int[] stack in _stacks)
        {
            int node = 0;
            foreach (int frame in stack)
            {
                node = builder.GetOrAddNode(node, frames[frame]);
            }

            builder.AddCount(node, counter, 1);
        }

        return builder.ToCallTree();
    }

    /// <summary>Each stack from where it parts from the one before.</summary>
    [Benchmark]
    public CallTree CommonBeginnings()
    {
        var builder = new CallTreeBuilder();
        int[] frames = Array.ConvertAll(_names, builder.AddFrame);
        int counter = builder.AddCounter(CallTreeBuilder.WallTime);
        int[] path = new int[257];
        ReadOnlySpan<int> before = [];
        foreach (int[] stack in _stacks)
        {
            int depth = before.CommonPrefixLength(stack);
            for (; depth < stack.Length; depth++)
            {
                path[depth + 1] = builder.GetOrAddNode(path[depth], frames[stack[depth]]);
            }

            builder.AddCount(path[depth], counter, 1);
            before = stack;
        }

        return builder.ToCallTree();
    }

    /// <summary>Each node once, as files that hold a tree have them.</summary>
    [Benchmark]
    public CallTree NodeNumbers()
    {
        var builder = new CallTreeBuilder();
        int[] frames = Array.ConvertAll(_names, builder.AddFrame);
        int counter = builder.AddCounter(CallTreeBuilder.WallTime);
        int[] numbers = new int[_tree.NodeCount + 1];
        foreach (CallTreeNode node in _tree.Nodes)
        {
            int number = builder.GetOrAddNode(numbers[node.Parent!.Value.Index], frames[node.FrameIndex]); // Only the root has no parent.
            builder.AddCount(number, counter, 1);
            numbers[node.Index] = number;
        }

        return builder.ToCallTree();
    }

    private static CallTree Sampled()
    {
        string[] frames = [.. Enumerable.Range(0, 4000).Select(i => $"Company.Product.Area{i % 37}.Type{i % 389}.Method{i}(System.String)")];
        var random = new Random(20260101);
        var builder = new CallTreeBuilder();
        string[] stack = new string[40];
        while (builder.NodeCount < Nodes)
        {
            // Few callees a frame, so that stacks begin alike.
            int depth = random.Next(5, stack.Length);
            int frame = 0;
            for (int i = 0; i < depth; i++)
            {
                stack[i] = frames[frame];
                frame = ((frame * 7) + random.Next(1, 5)) % frames.Length;
            }

            builder.Add(stack.AsSpan(0, depth), 1);
        }

        return builder.ToCallTree();
    }

    private static int[] Stack(CallTreeNode node)
    {
        var stack = new int[node.Depth];
        for (CallTreeNode? each = node; each is { IsRoot: false } frame; each = frame.Parent)
        {
            stack[frame.Depth - 1] = frame.FrameIndex;
        }

        return stack;
    }
}
