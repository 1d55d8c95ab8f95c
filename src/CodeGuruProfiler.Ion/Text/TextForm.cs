namespace CodeGuruProfiler.Ion;

// How a text is written.
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
