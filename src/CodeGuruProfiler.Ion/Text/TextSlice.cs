namespace CodeGuruProfiler.Ion;

// Where a text is in the input, and how it is written. Start is the id itself when it is written as a symbol id.
internal readonly record struct TextSlice(TextForm Form, int Start, int End)
{
    internal int SymbolId => Form == TextForm.SymbolId ? Start : -1;
}
