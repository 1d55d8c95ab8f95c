namespace CodeGuruProfiler.Ion;

// Where the text of a local symbol is. A negative length: the id is declared, without text.
internal readonly record struct SymbolSlot(int Start, int Length)
{
    internal static SymbolSlot Unknown => new(0, -1);
}
