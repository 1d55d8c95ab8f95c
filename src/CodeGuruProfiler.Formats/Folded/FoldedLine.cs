using System.Buffers.Text;

namespace CodeGuruProfiler.Formats.Folded;

/// <summary>A line: the stack, and the number after the last space.</summary>
internal readonly ref struct FoldedLine(int start, ReadOnlySpan<byte> stack, double count)
{
    public int Start { get; } = start;

    public ReadOnlySpan<byte> Stack { get; } = stack;

    public double Count { get; } = count;

    /// <summary>Reads the line at a position.</summary>
    public static FoldedLine Read(ReadOnlySpan<byte> line, int start, FoldedColumns columns)
    {
        ReadOnlySpan<byte> stack = TakeCount(line, start, out double last);
        if (columns == FoldedColumns.One)
        {
            return new FoldedLine(start, stack, last);
        }

        stack = TakeCount(stack, start, out double first);
        return new FoldedLine(start, stack, columns == FoldedColumns.First ? first : last);
    }

    /// <summary>Returns whether a line can be read.</summary>
    public static bool EndsInCount(ReadOnlySpan<byte> line) => TryTakeCount(line, out _, out _, out _);

    private static ReadOnlySpan<byte> TakeCount(ReadOnlySpan<byte> line, int start, out double count)
        => TryTakeCount(line, out ReadOnlySpan<byte> stack, out count, out int end) ? stack : throw Errors.NoCount(start + end);

    private static bool TryTakeCount(ReadOnlySpan<byte> line, out ReadOnlySpan<byte> stack, out double count, out int end)
    {
        line = line.TrimEnd(" \t\r"u8);
        end = line.LastIndexOfAny(" \t"u8) + 1;
        ReadOnlySpan<byte> number = line[end..];
        stack = line[..end].TrimEnd(" \t"u8);
        return Utf8Parser.TryParse(number, out count, out int length) && length == number.Length && double.IsFinite(count) && !stack.IsEmpty;
    }
}
