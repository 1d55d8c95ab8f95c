using System.Text.Json;

namespace CodeGuruProfiler.Formats.Json;

/// <summary>Where JSON went wrong.</summary>
internal static class JsonPositions
{
    /// <summary>Returns the position of the byte that an exception is about; it has the line and the place in the line.</summary>
    public static long Of(JsonException exception, ReadOnlySpan<byte> bytes)
    {
        int start = 0;
        for (long line = exception.LineNumber ?? 0; line > 0; line--)
        {
            int end = bytes[start..].IndexOf((byte)'\n');
            if (end < 0)
            {
                break;
            }

            start += end + 1;
        }

        return Math.Min(bytes.Length, start + (exception.BytePositionInLine ?? 0));
    }
}
