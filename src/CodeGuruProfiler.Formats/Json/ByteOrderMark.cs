namespace CodeGuruProfiler.Formats.Json;

/// <summary>The mark at the beginning of a text in UTF-8, which some editors write.</summary>
internal static class ByteOrderMark
{
    public static int LengthIn(ReadOnlySpan<byte> bytes) => bytes.StartsWith("\uFEFF"u8) ? "\uFEFF"u8.Length : 0;
}
