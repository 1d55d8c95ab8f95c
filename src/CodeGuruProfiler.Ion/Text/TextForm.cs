namespace CodeGuruProfiler.Ion.Text;

/// <summary>How a text is written.</summary>
internal enum TextForm : byte
{
    None,

    // Bytes of the input as they are.
    Plain,

    // Between two quotes, with escapes.
    Escaped,

    // Long strings one after another, with all their quotes.
    LongSegments,

    // A symbol id instead of a text.
    SymbolId,
}
