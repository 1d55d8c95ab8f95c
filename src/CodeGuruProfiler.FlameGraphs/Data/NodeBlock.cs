using System.Buffers;
using CodeGuruProfiler.Buffers;
using CodeGuruProfiler.FlameGraphs.Buffers;
using CodeGuruProfiler.FlameGraphs.Weights;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.FlameGraphs.Data;

/// <summary>Names and nodes as the viewer reads them: varints, depth first. Viewer/data.js is the other side; docs/decisions/0088 has the layout.</summary>
internal static class NodeBlock
{
    private const ulong Version = 1;
    private const ulong Compare = 1;
    private const ulong Fractions = 2;
    private const ulong Wide = 4;

    // Above it a double skips whole numbers, and so does JavaScript.
    private const double MaxWhole = 9007199254740991;

    public static void Write(GraphSource source, IBufferWriter<byte> output)
    {
        using var nodes = new PooledBufferWriter(16 * 1024);
        var counts = new CountsWriter(source, nodes);
        if (!TryWriteNodes(source, counts, nodes, asWhole: true))
        {
            nodes.Clear();
            counts = new CountsWriter(source, nodes);
            TryWriteNodes(source, counts, nodes, asWhole: false);
        }

        output.WriteVarint(Version);
        output.WriteVarint((source.IsComparison ? Compare : 0) | (counts.HasFractions ? Fractions : 0) | (counts.Largest > uint.MaxValue ? Wide : 0));
        WriteNames(source.Tree.Frames, output);
        output.WriteVarint((ulong)source.Tree.NodeCount + 1);
        output.WriteVarint((ulong)counts.After);
        if (source.IsComparison)
        {
            output.WriteVarint((ulong)counts.Before);
        }

        output.Write(nodes.Written);
    }

    // The lengths are in UTF-16 units, which is what strings of JavaScript are cut by.
    private static void WriteNames(IReadOnlyList<string> names, IBufferWriter<byte> output)
    {
        using var texts = new PooledBufferWriter(16 * 1024);
        output.WriteVarint((ulong)names.Count);
        foreach (string name in names)
        {
            output.WriteVarint((ulong)name.Length);
            texts.WriteText(name);
        }

        output.WriteVarint((ulong)texts.Length);
        output.Write(texts.Written);
    }

    /// <summary>Returns false when the counts are to be whole numbers and one is not.</summary>
    private static bool TryWriteNodes(GraphSource source, CountsWriter counts, PooledBufferWriter nodes, bool asWhole)
    {
        counts.HasFractions = !asWhole;
        CallTree tree = source.Tree;
        int depth = 0;
        for (int node = 0; node <= tree.NodeCount; node++)
        {
            if (node > 0)
            {
                CallTreeNode current = tree[node];
                nodes.WriteVarint((ulong)current.FrameIndex);
                nodes.WriteVarint((ulong)(depth + 1 - current.Depth));
                depth = current.Depth;
            }

            if (!counts.TryWrite(node))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Writes the counts of one node after another: a tag for each, (counter + 1) * 2, plus 1 when another follows, and the count; 0 for a node without any.</summary>
    private sealed class CountsWriter(GraphSource source, PooledBufferWriter output)
    {
        public bool HasFractions { get; set; }

        public int After { get; private set; }

        public int Before { get; private set; }

        public double Largest { get; private set; }

        public bool TryWrite(int node)
        {
            if (!TryWrite(source.After(node), out int after))
            {
                return false;
            }

            After += after;
            if (source.IsComparison)
            {
                if (!TryWrite(source.Before(node), out int before))
                {
                    return false;
                }

                Before += before;
            }

            return true;
        }

        private bool TryWrite(CallTreeNode node, out int written)
        {
            written = 0;
            int pending = -1;
            double pendingCount = 0;
            for (int counter = 0; counter < source.Counters.Count; counter++)
            {
                double count = source.Count(node, counter);
                if (count == 0)
                {
                    continue;
                }

                if (!HasFractions && (count > MaxWhole || count != Math.Floor(count)))
                {
                    return false;
                }

                if (pending >= 0)
                {
                    Write(pending, pendingCount, more: 1);
                }

                (pending, pendingCount) = (counter, count);
                written++;
            }

            if (pending >= 0)
            {
                Write(pending, pendingCount, more: 0);
            }
            else
            {
                output.WriteVarint(0);
            }

            return true;
        }

        private void Write(int counter, double count, ulong more)
        {
            Largest = Math.Max(Largest, count);
            output.WriteVarint((((ulong)counter + 1) << 1) | more);
            if (HasFractions)
            {
                output.WriteDouble(count);
            }
            else
            {
                output.WriteVarint((ulong)count);
            }
        }
    }
}
