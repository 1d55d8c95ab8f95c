namespace CodeGuruProfiler.Ion.Text;

/// <summary>The notation of a text.</summary>
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
