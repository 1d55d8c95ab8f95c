using System.Text;

namespace CodeGuruProfiler.Ion;

/// <summary>A named, versioned list of symbols that streams import instead of spelling the symbols out.</summary>
/// <remarks>Immutable and safe for use by many threads.</remarks>
public sealed class IonSharedSymbolTable
{
    private readonly string?[] _symbols;
    private readonly byte[]?[] _utf8;

    /// <summary>Creates a shared symbol table.</summary>
    /// <param name="name">The name that streams import it by.</param>
    /// <param name="version">The version, from 1.</param>
    /// <param name="symbols">The texts, the first one with id 1; <see langword="null"/> for an id without text.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is <see langword="null"/> or empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="version"/> is less than 1.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="symbols"/> is <see langword="null"/>.</exception>
    public IonSharedSymbolTable(string name, int version, IEnumerable<string?> symbols)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentOutOfRangeException.ThrowIfLessThan(version, 1);
        ArgumentNullException.ThrowIfNull(symbols);

        Name = name;
        Version = version;
        _symbols = [.. symbols];
        _utf8 = Array.ConvertAll(_symbols, text => text is null ? null : Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Gets the name that streams import the table by.</summary>
    public string Name { get; }

    /// <summary>Gets the version.</summary>
    /// <value>1 or more.</value>
    public int Version { get; }

    /// <summary>Gets the texts in the order of their ids.</summary>
    /// <value>The first one has id 1; <see langword="null"/> for an id without text.</value>
    public IReadOnlyList<string?> Symbols => _symbols;

    internal string? GetString(int id) => id <= _symbols.Length ? _symbols[id - 1] : null;

    // The text of an id from 1; null past the end, and for an id without text.
    internal byte[]? GetUtf8(int id) => id <= _utf8.Length ? _utf8[id - 1] : null;
}
