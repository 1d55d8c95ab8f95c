using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Browser.Tests.Profiles;

/// <summary>Large trees, shaped as those of servers are: a graph of functions with a few callees each, and walks through it.</summary>
internal static class Generated
{
    private static readonly string[] Namespaces =
    [
        "System.Threading", "Microsoft.AspNetCore.Server.Kestrel.Core", "Shop.Orders", "Shop.Prices", "Npgsql.Internal", "System.Text.Json.Serialization",
        "Microsoft.EntityFrameworkCore.Query", "StackExchange.Redis", "com.example.shop", "System.Net.Http", "System.Linq",
    ];

    private static readonly string[] Types =
    [
        "ThreadPoolWorkQueue", "HttpProtocol", "OrderService", "PriceList", "NpgsqlReadBuffer", "JsonSerializer", "QueryCompiler", "ConnectionMultiplexer", "Cart", "HttpConnectionPool", "Enumerable", "Cache<string, int>",
    ];

    private static readonly string[] Methods =
    [
        "Dispatch()", "ProcessRequestsAsync(IHttpApplication<T>)", "Handle(Order)", "Of(Order, CancellationToken)", "Ensure(int, bool)", "Deserialize(ReadOnlySpan<byte>, JsonTypeInfo)", "Read()", "Invoke(string[])", "Create(Options)", "GetItem(string)",
    ];

    private static readonly string[] States = ["RUNNABLE", "RUNNABLE", "RUNNABLE", "WAITING", "WAITING", "TIMED_WAITING", "BLOCKED", "NATIVE"];

    public static CallTree Tree(int nodes, int seed = 7, int functions = 4000)
    {
        var random = new Random(seed);
        string[] names = [.. Enumerable.Range(0, functions).Select(i => $"{Pick(random, Namespaces)}.{Pick(random, Types)}.{(i % 3 == 0 ? "" : "X" + i)}{Pick(random, Methods)}").Distinct()];
        int[][] callees = [.. names.Select(_ => Enumerable.Range(0, 1 + random.Next(12)).Select(_ => Skewed(random, names.Length, 2)).ToArray())];
        var builder = new CallTreeBuilder();
        int[] frames = [.. names.Select(builder.AddFrame)];
        int[] counters = [.. States.Select(builder.AddCounter)];
        int main = builder.GetOrAddNode(0, builder.AddFrame("Program.Main(string[])"));
        while (builder.NodeCount < nodes)
        {
            int function = random.Next(8);
            int depth = Math.Min(6 + (int)(-Math.Log(1 - random.NextDouble()) * 14), 90);
            int node = main;
            for (int i = 0; i < depth; i++)
            {
                node = builder.GetOrAddNode(node, frames[function]);
                function = callees[function][Skewed(random, callees[function].Length, 3)];
            }

            builder.AddCount(node, counters[((function * 31) + depth) % counters.Length], 1 + Math.Floor(-Math.Log(1 - random.NextDouble()) * 8));
        }

        return builder.ToCallTree();
    }

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];

    private static int Skewed(Random random, int length, int power) => (int)(Math.Pow(random.NextDouble(), power) * length);
}
