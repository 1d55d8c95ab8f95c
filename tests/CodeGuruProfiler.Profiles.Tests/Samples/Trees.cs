using CsCheck;

namespace CodeGuruProfiler.Profiles.Tests;

/// <summary>Call trees for tests.</summary>
internal static class Trees
{
    private static readonly string[] States = ["WALL_TIME", "RUNNABLE", "WAITING"];

    /// <summary>Random trees of few frames, so that they overlap. Counts are whole: their sums do not depend on the order.</summary>
    public static Gen<CallTree> Random { get; } =
        Gen.Select(Gen.OneOf(Gen.Const("main"), Gen.Const("a"), Gen.Const("b"), Gen.Const("c<T>"), Gen.Const("é\"\\\n"), Gen.Const("")).Array[1, 6], Gen.Int[1, 9], Gen.Int[0, 2], Gen.Int[0, 3])
            .List[0, 12]
            .Select(Build);

    /// <summary>One tree of stacks such as <c>main/a/b</c>.</summary>
    public static CallTree Of(params (string Stack, double Weight)[] stacks)
    {
        var builder = new CallTreeBuilder();
        foreach ((string stack, double weight) in stacks)
        {
            builder.Add(stack.Split('/'), weight);
        }

        return builder.ToCallTree();
    }

    /// <summary>One stack, as deep as that, of frames that are all different.</summary>
    public static CallTree Deep(int depth)
    {
        var builder = new CallTreeBuilder();
        builder.Add([.. Enumerable.Range(0, depth).Select(i => $"f{i}")], 1);
        return builder.ToCallTree();
    }

    /// <summary>As many nodes as that, of 1,000 frames, ten deep.</summary>
    public static CallTree Wide(int nodes)
    {
        string[] frames = [.. Enumerable.Range(0, 1000).Select(i => $"Company.Product.Area{i % 37}.Type{i % 101}.Method{i}(System.String)")];
        var builder = new CallTreeBuilder();
        for (int i = 0; builder.NodeCount < nodes; i++)
        {
            string[] stack = new string[10];
            for (int level = 0; level < stack.Length; level++)
            {
                stack[level] = frames[(int)((uint)(i / (int)Math.Pow(4, 9 - level) * 2654435761u) >> 8) % frames.Length];
            }

            builder.Add(stack, (i % 7) + 1, States[i % 3]);
        }

        return builder.ToCallTree();
    }

    /// <summary>A tree that takes about as many bytes when it is written: of 1,000 frames in 100 files, 20 deep.</summary>
    public static CallTree OfSize(ProfileEncoding encoding, int bytes)
    {
        // Twice: what the names take is only known from a tree of about the right size.
        CallTree tree = WithFiles(bytes / 40);
        for (int round = 0; round < 2; round++)
        {
            tree = WithFiles((int)((double)bytes * tree.NodeCount / new AggregatedProfile { CallTree = tree }.ToArray(encoding).Length));
        }

        return tree;
    }

    private static CallTree WithFiles(int nodes)
    {
        CallFrame[] frames = [.. Enumerable.Range(0, 1000).Select(i => new CallFrame($"Company.Product.Area{i % 37}.Type{i % 101}.Method{i}", $"/app/src/Type{i % 101}.cs", i + 1))];
        var builder = new CallTreeBuilder();
        for (int i = 0; builder.NodeCount < nodes; i++)
        {
            var stack = new CallFrame[20];
            for (int level = 0; level < stack.Length; level++)
            {
                stack[level] = frames[((((uint)i >> (19 - level)) * 2654435761u) + ((uint)level * 40503u)) % 1000];
            }

            builder.Add(stack, 1 + (i % 7), States[i % 3]);
        }

        return builder.ToCallTree();
    }

    private static CallTree Build(List<(string[] Stack, int Weight, int State, int Source)> stacks)
    {
        var builder = new CallTreeBuilder();
        foreach ((string[] stack, int weight, int state, int source) in stacks)
        {
            builder.Add(
                [.. stack.Select(frame => new CallFrame(frame, (source & 1) == 0 ? null : frame + ".cs", (source & 2) == 0 ? null : weight))],
                weight,
                States[state]);
        }

        return builder.ToCallTree();
    }
}
