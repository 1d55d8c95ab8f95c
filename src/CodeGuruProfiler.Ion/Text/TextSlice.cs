namespace CodeGuruProfiler.Ion.Text;

/// <summary>Where a text is in the input, and how it is written; the id, when it is written as one.</summary>
internal readonly record struct TextSlice(TextForm Form, int Start, int End, long Id = 0)
{
    public long SymbolId => Form == TextForm.SymbolId ? Id : -1;
}
