namespace CodeGuruProfiler.Ion;

// What a declaration of symbols needs to know of a token inside it. Number: the integer, cut to the ends of 64 bits.
internal readonly ref struct SymbolTableToken(
    IonTokenType type, int depth, ReadOnlySpan<byte> fieldName, ReadOnlySpan<byte> text, long number, long position)
{
    internal readonly IonTokenType Type = type;
    internal readonly int Depth = depth;
    internal readonly ReadOnlySpan<byte> FieldName = fieldName;
    internal readonly ReadOnlySpan<byte> Text = text;
    internal readonly long Number = number;
    internal readonly long Position = position;
}
