using System.Text;
using CodeGuruProfiler.Ion;
using CodeGuruProfiler.Profiles.Text;

namespace CodeGuruProfiler.Profiles.Unknown;

/// <summary>A text of a recorded value: bytes, or a symbol of the document.</summary>
internal readonly ref struct ValueText
{
    private readonly DocumentSymbols? _texts;
    private readonly ReadOnlySpan<byte> _utf8;

    public ValueText(ReadOnlySpan<byte> utf8)
    {
        _utf8 = utf8;
        Id = -1;
    }

    public ValueText(DocumentSymbols texts, int id)
    {
        _texts = texts;
        Id = id;
    }

    /// <summary>Gets the text's number in the document; -1 when it has none.</summary>
    public int Id { get; }

    /// <summary>Gets the text in UTF-8, lone surrogates included, each in three bytes; empty for a symbol whose text is unknown.</summary>
    public ReadOnlySpan<byte> Utf8 => _texts is null ? _utf8 : _texts.Utf8(Id);

    public bool IsUnknown => _texts is not null && _texts[Id].Text is null;

    /// <summary>Gets the symbol of a text that has a number.</summary>
    public IonSymbol Symbol => _texts is null ? default : _texts[Id];

    /// <summary>Returns the text; for a symbol whose text is unknown, a description of it.</summary>
    public override string ToString()
        => _texts is null ? Encoding.UTF8.GetString(LoneSurrogates.Replace(_utf8)) : _texts[Id].ToString();

    public bool ContentEquals(ValueText other)
        => IsUnknown || other.IsUnknown
            ? IsUnknown && other.IsUnknown && Symbol == other.Symbol
            : Utf8.SequenceEqual(other.Utf8);
}
