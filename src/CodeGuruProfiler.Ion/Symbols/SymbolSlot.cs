namespace CodeGuruProfiler.Ion.Symbols;

/// <summary>Where the text of a local symbol is. A negative length: the id is declared, without text.</summary>
internal readonly record struct SymbolSlot(int Start, int Length)
{
    public static SymbolSlot Unknown => new(0, -1);
}
