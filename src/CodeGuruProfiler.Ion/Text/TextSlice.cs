namespace CodeGuruProfiler.Ion;

// Where a text is in the input, and how it is written; the id, when it is written as one.
internal readonly record struct TextSlice(TextForm Form, int Start, int End, long Id = 0)
{
    internal long SymbolId => Form == TextForm.SymbolId ? Id : -1;
}
