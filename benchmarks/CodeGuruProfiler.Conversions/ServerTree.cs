using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Conversions;

/// <summary>A call tree with a shape like a server's: walks over a graph of 4,000 functions with a few callees each, of five thread states. Half of the frames have a file.</summary>
internal static class ServerTree
{
    private const int Functions = 4_000;

    private static readonly string[] Namespaces =
        ["System.Threading", "Microsoft.AspNetCore.Server.Kestrel.Core", "Shop.Orders", "Shop.Prices", "Npgsql.Internal", "System.Text.Json.Serialization", "System.Net.Http"];

    private static readonly string[] States = ["RUNNABLE", "RUNNABLE", "RUNNABLE", "WAITING", "WAITING", "TIMED_WAITING", "BLOCKED", "NATIVE"];

    public static CallTree Create(int nodes)
    {
        var random = new Random(7);
        string[] names = [.. Enumerable.Range(0, Functions).Select(i => $"{Namespaces[i % Namespaces.Length]}.Type{i % 389}.Method{i}(Order, CancellationToken)")];
        int[][] callees = [.. names.Select(_ => Enumerable.Range(0, random.Next(1, 12)).Select(_ => Low(random, Functions)).ToArray())];
        var builder = new CallTreeBuilder();
        var stack = new List<CallFrame>();
        while (builder.NodeCount < nodes)
        {
            stack.Clear();
            stack.Add(new CallFrame("Program.Main(string[])", "/app/Program.cs", 9));
            int depth = Math.Min(90, 6 + (int)(-Math.Log(1 - random.NextDouble()) * 14));
            int function = random.Next(8);
            for (int i = 0; i < depth; i++)
            {
                stack.Add(function % 2 == 0 ? new CallFrame(names[function]) : new CallFrame(names[function], $"/app/src/{function % 211}.cs", 10 + (function % 700)));
                function = callees[function][Low(random, callees[function].Length)];
            }

            builder.Add(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(stack), random.Next(1, 20), States[(function + depth) % States.Length]);
        }

        return builder.ToCallTree();
    }

    // Few are called often.
    private static int Low(Random random, int count)
    {
        double number = random.NextDouble();
        return (int)(number * number * count);
    }
}
