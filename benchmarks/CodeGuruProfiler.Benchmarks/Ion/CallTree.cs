using System.Text;

namespace CodeGuruProfiler.Benchmarks.Ion;

// A call tree in the shape that agents post: a few thousand frames, each seen in many places, sixty frames deep at most.
internal static class CallTree
{
    private const int Frames = 4_000;
    private const int MaxDepth = 60;

    internal static CallNode Create(int nodes)
    {
        var random = new Random(20260101);
        byte[][] names = new byte[Frames][];
        byte[][] files = new byte[Frames][];
        for (int i = 0; i < Frames; i++)
        {
            names[i] = Encoding.UTF8.GetBytes($"orders.service{i % 97}.handlers:OrderService{i % 389}:process_request_{i}");
            files[i] = Encoding.UTF8.GetBytes($"/opt/app/site-packages/orders/service{i % 97}/handlers/order_service_{i % 389}.py");
        }

        CallNode NewNode()
        {
            int frame = random.Next(Frames);
            int line = random.Next(1, 2_000);
            int lastLine = random.Next(3) == 0 ? line + random.Next(1, 20) : line;
            return new CallNode(names[frame], files[frame], line, lastLine, random.Next(2) == 0 ? random.Next(1, 100_000) : 0, []);
        }

        CallNode root = NewNode();
        var path = new List<CallNode> { root };
        for (int made = 1; made < nodes; made++)
        {
            // Stacks grow, and every so often another one branches off somewhere below.
            if (path.Count >= MaxDepth || (path.Count > 1 && random.Next(3) == 0))
            {
                int keep = random.Next(1, path.Count);
                path.RemoveRange(keep, path.Count - keep);
            }

            CallNode node = NewNode();
            path[^1].Children.Add(node);
            path.Add(node);
        }

        return root;
    }
}
