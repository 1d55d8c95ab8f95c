using System.Text;

namespace CodeGuruProfiler.Benchmarks.Ion;

// A call tree as sampling makes it: stacks are walks through a graph of a few thousand functions, each of which calls a handful of others,
// merged from the root on; sixty frames deep at most.
internal static class CallTree
{
    private const int Functions = 4_000;
    private const int MaxCallees = 6;
    private const int MaxDepth = 60;

    internal static CallNode Create(int nodes)
    {
        var random = new Random(20260101);
        Function[] functions = [.. Enumerable.Range(0, Functions).Select(i => NewFunction(i, random))];
        CallNode root = NewNode(functions[0]);
        int made = 1;
        while (made < nodes)
        {
            CallNode node = root;
            Function function = functions[0];
            int depth = random.Next(5, MaxDepth);
            for (int i = 0; i < depth; i++)
            {
                function = functions[function.Callees[random.Next(function.Callees.Length)]];
                CallNode? child = node.Children.Find(c => c.Name == function.Name);
                if (child is null)
                {
                    child = NewNode(function);
                    node.Children.Add(child);
                    made++;
                }

                node = child;
            }

            node.Count += 100;
        }

        return root;
    }

    private static Function NewFunction(int index, Random random) => new(
        Encoding.UTF8.GetBytes($"orders.service{index % 97}.handlers:OrderService{index % 389}:process_request_{index}"),
        Encoding.UTF8.GetBytes($"/opt/app/site-packages/orders/service{index % 97}/handlers/order_service_{index % 389}.py"),
        random.Next(1, 2_000),
        random.Next(3) == 0 ? random.Next(1, 20) : 0,
        [.. Enumerable.Range(0, random.Next(1, MaxCallees + 1)).Select(_ => random.Next(Functions))]);

    private static CallNode NewNode(Function function)
        => new(function.Name, function.File, function.Line, function.Line + function.Lines);

    private sealed record Function(byte[] Name, byte[] File, int Line, int Lines, int[] Callees);
}
