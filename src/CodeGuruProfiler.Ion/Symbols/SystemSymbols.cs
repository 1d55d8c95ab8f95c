namespace CodeGuruProfiler.Ion.Symbols;

/// <summary>The symbols that every Ion 1.0 stream begins with: https://amazon-ion.github.io/ion-docs/docs/symbols.html#system-symbols</summary>
internal static class SystemSymbols
{
    public const int IonVersion = 2;
    public const int SymbolTable = 3;
    public const int Imports = 6;
    public const int Symbols = 7;
    public const int MaxId = 9;

    private static readonly IonSymbol[] All =
        [default, .. Enumerable.Range(1, MaxId).Select(id => new IonSymbol(System.Text.Encoding.UTF8.GetString(GetText(id))))];

    public static ReadOnlySpan<byte> IonVersionText => "$ion_1_0"u8;

    public static ReadOnlySpan<byte> SymbolTableText => "$ion_symbol_table"u8;

    /// <summary>Symbol zero, or a system symbol.</summary>
    public static IonSymbol Get(long id) => All[id];

    /// <summary>The text of a system symbol; empty for symbol zero, which has none.</summary>
    public static ReadOnlySpan<byte> GetText(long id) => id switch
    {
        1 => "$ion"u8,
        2 => IonVersionText,
        3 => SymbolTableText,
        4 => "name"u8,
        5 => "version"u8,
        6 => "imports"u8,
        7 => "symbols"u8,
        8 => "max_id"u8,
        9 => "$ion_shared_symbol_table"u8,
        _ => default,
    };
}
