namespace CodeGuruProfiler.Ion;

// What a message calls the thing at a position.
internal static class TextDescription
{
    internal static string Of(ReadOnlySpan<byte> text, int position)
    {
        if (position >= text.Length)
        {
            return "the end of the input";
        }

        byte b = text[position];
        return b is > 0x20 and < 0x7F ? $"'{(char)b}'" : $"the byte {b:X2}";
    }
}
