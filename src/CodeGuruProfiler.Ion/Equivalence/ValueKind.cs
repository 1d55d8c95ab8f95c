namespace CodeGuruProfiler.Ion.Equivalence;

/// <summary>The sort of thing that bytes describe: what is of different sorts is never the same, whatever its bytes.</summary>
internal enum ValueKind : byte
{
    SymbolZero,
    SymbolText,
    ImportedSymbol,
    Null,
    Bool,
    Int,
    Float,
    Decimal,
    Timestamp,
    Symbol,
    String,
    Clob,
    Blob,
    Annotated,
    List,
    SExp,
    Struct,
}
