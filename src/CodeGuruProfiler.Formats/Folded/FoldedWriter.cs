using System.Buffers;
using CodeGuruProfiler.Formats.Counts;
using CodeGuruProfiler.Formats.Output;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Formats.Folded;

/// <summary>Writes a file.</summary>
internal static class FoldedWriter
{
    public static void Write(CallTree tree, IBufferWriter<byte> output, FoldedWriteOptions options)
    {
        double scale = ScaleOf(tree, options.MaxTotal);
        if (options.ThreadStates == FoldedThreadStates.Sum)
        {
            WriteSum(tree, output, scale);
        }
        else
        {
            WriteCounters(tree, output, scale);
        }
    }

    public static void Write(CallTreeComparison comparison, IBufferWriter<byte> output)
    {
        CallTree tree = comparison.Union;
        var lines = new BufferOutput(output);
        byte[][] names = FoldedText.Encode(tree.Frames);
        var path = new CallPath(leafFirst: false);
        var counts = new WholeCounts(2);
        for (int index = 0; index <= tree.NodeCount; index++)
        {
            CallTreeNode node = tree[index];
            ReadOnlySpan<byte> stack = Enter(path, node, names);
            long before = counts.Next(0, NotNegative(comparison.Before(node).Self));
            long after = counts.Next(1, NotNegative(comparison.After(node).Self));
            if (before != 0 || after != 0)
            {
                lines.Write(stack);
                lines.WriteByte((byte)' ');
                lines.WriteNumber(before);
                WriteEnd(ref lines, after);
            }
        }

        lines.Flush();
    }

    private static void WriteSum(CallTree tree, IBufferWriter<byte> output, double scale)
    {
        var lines = new BufferOutput(output);
        byte[][] names = FoldedText.Encode(tree.Frames);
        var path = new CallPath(leafFirst: false);
        var counts = new WholeCounts(1);
        for (int index = 0; index <= tree.NodeCount; index++)
        {
            CallTreeNode node = tree[index];
            ReadOnlySpan<byte> stack = Enter(path, node, names);
            long count = counts.Next(0, NotNegative(node.Self) * scale);
            if (count != 0)
            {
                lines.Write(stack);
                WriteEnd(ref lines, count);
            }
        }

        lines.Flush();
    }

    private static void WriteCounters(CallTree tree, IBufferWriter<byte> output, double scale)
    {
        WrittenCounters.Check(tree, "folded stacks with a frame for each");
        var lines = new BufferOutput(output);
        byte[][] names = FoldedText.Encode(tree.Frames);
        byte[][] states = FoldedText.Encode([.. tree.Counters.Select(counter => $"[{counter}]")]);
        var path = new CallPath(leafFirst: false);
        var counts = new WholeCounts(states.Length);
        for (int index = 0; index <= tree.NodeCount; index++)
        {
            CallTreeNode node = tree[index];
            ReadOnlySpan<byte> stack = Enter(path, node, names);
            for (int counter = 0; counter < states.Length && node.HasCounts; counter++)
            {
                long count = counts.Next(counter, NotNegative(node.GetSelf(counter)) * scale);
                if (count != 0)
                {
                    lines.Write(states[counter]);
                    lines.Write(stack);
                    WriteEnd(ref lines, count);
                }
            }
        }

        lines.Flush();
    }

    // The semicolon after the last frame is left out.
    private static ReadOnlySpan<byte> Enter(CallPath path, CallTreeNode node, byte[][] names)
    {
        if (node.IsRoot)
        {
            return "(root)"u8;
        }

        byte[] name = names[node.FrameIndex];
        name.CopyTo(path.Enter(node.Index, node.DescendantsEnd, name.Length));
        return path.Bytes[..^1];
    }

    private static void WriteEnd(ref BufferOutput lines, long count)
    {
        lines.WriteByte((byte)' ');
        lines.WriteNumber(count);
        lines.WriteByte((byte)'\n');
    }

    private static double NotNegative(double count) => count >= 0 ? count : throw Errors.NegativeCount("a line of folded stacks", "tree");

    private static double ScaleOf(CallTree tree, long? maxTotal)
    {
        if (maxTotal is null)
        {
            return 1;
        }

        if (maxTotal < 1)
        {
            throw Errors.NotPositive(nameof(FoldedWriteOptions.MaxTotal), maxTotal);
        }

        double total = tree.Root.Total;
        return total > maxTotal ? maxTotal.Value / total : 1;
    }
}
