using System.Text;
using CodeGuruProfiler.Ion;

namespace CodeGuruProfiler.Profiles.Unknown;

/// <summary>The texts of a document that its recorded values have by number: symbols, which Ion writes as numbers too. Some have no text.</summary>
internal sealed class DocumentSymbols
{
    private readonly List<IonSymbol> _symbols = [];
    private readonly List<byte[]?> _utf8 = [];

    public IonSymbol this[int id] => _symbols[id];

    /// <summary>Gets whether one of the symbols belongs to a shared symbol table that was not there.</summary>
    public bool HasImported { get; private set; }

    public int Add(IonSymbol symbol)
    {
        HasImported |= symbol.ImportName is not null;
        _symbols.Add(symbol);
        _utf8.Add(symbol.Text is null ? null : Encoding.UTF8.GetBytes(symbol.Text));
        return _symbols.Count - 1;
    }

    /// <summary>Gets the text in UTF-8; empty when it is not known.</summary>
    public ReadOnlySpan<byte> Utf8(int id) => _utf8[id];
}
