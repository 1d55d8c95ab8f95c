using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Formats.Tests;

/// <summary>Trees that are written and read.</summary>
internal static class Trees
{
    /// <summary>Frames called along several ways, with files and lines, of two thread states.</summary>
    public static CallTree Shop { get; } = CreateShop();

    /// <summary>Names that formats and those who show them have stumbled over.</summary>
    public static IReadOnlyList<string> HostileNames { get; } =
    [
        "",
        " ",
        "a;b",
        "a\nb",
        "a\r\nb 12",
        "tab\tbed",
        "12",
        "trailing 7",
        " spaces ",
        "</script><script>alert(1)</script>",
        "<!-- <script>",
        "\"quoted\" \\ and {braces}",
        "日本語.Größe.计算(Ω)",
        "\u202Eevil\u202C",
        "line\u2028separator\u2029s",
        "nul\0nul",
        "(root)",
        "(idle)",
        "[RUNNABLE]",
        "CPU_TIME",
        "half \uD800 of a pair",
        "😀",
        new string('x', 10_000),
    ];

    /// <summary>Each hostile name as a leaf and as a caller.</summary>
    public static CallTree Hostile { get; } = CreateHostile();

    /// <summary>Returns a tree of random shape; counts are whole without <paramref name="fractions"/>.</summary>
    public static CallTree Random(int stacks, int seed, int counters = 3, bool fractions = false, bool sources = false)
    {
        var random = new Random(seed);
        var builder = new CallTreeBuilder();
        var stack = new List<CallFrame>();
        for (int i = 0; i < stacks; i++)
        {
            stack.Clear();
            int depth = random.Next(1, 30);
            int frame = 0;
            for (int d = 0; d < depth; d++)
            {
                stack.Add(sources && frame % 3 != 0 ? new CallFrame($"Area{frame % 7}.Method{frame}()", $"/src/{frame % 5}.cs", frame) : new CallFrame($"Area{frame % 7}.Method{frame}()"));
                frame = ((frame * 7) + random.Next(1, 4)) % 400;
            }

            double weight = fractions ? random.NextDouble() * 3 : random.Next(1, 20);
            builder.Add(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(stack), weight, $"STATE_{random.Next(counters)}");
        }

        return builder.ToCallTree();
    }

    /// <summary>Returns a chain of calls with one count at its end.</summary>
    public static CallTree Chain(int depth)
    {
        var builder = new CallTreeBuilder();
        int frame = builder.AddFrame("recurse");
        int node = 0;
        for (int i = 0; i < depth; i++)
        {
            node = builder.GetOrAddNode(node, frame);
        }

        builder.AddCount(node, builder.AddCounter("RUNNABLE"), 1);
        return builder.ToCallTree();
    }

    private static CallTree CreateShop()
    {
        var builder = new CallTreeBuilder();
        builder.Add([new CallFrame("Program.Main()", "/app/Program.cs", 9), new CallFrame("Orders.Handle(int)", "/app/Orders.cs", 12)], 5, "RUNNABLE");
        builder.Add([new CallFrame("Program.Main()", "/app/Program.cs", 9), new CallFrame("Orders.Handle(int)", "/app/Orders.cs", 12), new CallFrame("Sql.Query()")], 7, "WAITING");
        builder.Add([new CallFrame("Program.Main()", "/app/Program.cs", 9), new CallFrame("Orders.Handle(int)", "/app/Orders.cs", 12), new CallFrame("Sql.Query()")], 1, "RUNNABLE");
        builder.Add([new CallFrame("Program.Main()", "/app/Program.cs", 9), new CallFrame("Prices.Of(string)", "/app/Prices.cs", 40)], 3, "RUNNABLE");
        builder.Add([new CallFrame("Worker.Run()"), new CallFrame("Sql.Query()")], 2, "WAITING");
        builder.Add([new CallFrame("Worker.Run()")], 1, "BLOCKED");
        return builder.ToCallTree();
    }

    private static CallTree CreateHostile()
    {
        var builder = new CallTreeBuilder();
        foreach (string name in HostileNames)
        {
            builder.Add([name], 1, "RUNNABLE");
            builder.Add(["main", name], 2, "RUNNABLE");
            builder.Add(["main", name, "leaf"], 3, "WAITING");
        }

        return builder.ToCallTree();
    }
}
