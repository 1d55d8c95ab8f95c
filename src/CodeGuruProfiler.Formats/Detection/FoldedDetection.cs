using CodeGuruProfiler.Formats.Folded;

namespace CodeGuruProfiler.Formats.Detection;

/// <summary>Recognizes folded stacks: the first line is text and ends in a space and a number.</summary>
internal static class FoldedDetection
{
    public static bool Is(ReadOnlySpan<byte> text)
    {
        int end = text.IndexOf((byte)'\n');
        ReadOnlySpan<byte> line = (end < 0 ? text : text[..end]).TrimEnd((byte)'\r');
        if (line.IndexOfAnyInRange((byte)0, (byte)0x08) >= 0)
        {
            return false;
        }

        return FoldedLine.EndsInCount(line);
    }
}
