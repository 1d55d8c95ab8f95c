namespace CodeGuruProfiler.Ion;

/// <summary>A symbol: a text, or a place in a shared symbol table whose text is not known.</summary>
/// <remarks>
/// Equal by the Ion data model: symbols with text are equal when the text is; without text, when they come from the same place of the same
/// shared table. The default value is symbol zero, <c>$0</c>, whose text nobody knows.
/// </remarks>
public readonly struct IonSymbol : IEquatable<IonSymbol>
{
    /// <summary>Creates a symbol with a text.</summary>
    /// <param name="text">The text; empty is allowed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public IonSymbol(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        Text = text;
    }

    private IonSymbol(string importName, int importId)
    {
        ImportName = importName;
        ImportId = importId;
    }

    /// <summary>Gets the text.</summary>
    /// <value><see langword="null"/> when the text is unknown.</value>
    public string? Text { get; }

    /// <summary>Gets the name of the shared symbol table that a symbol with unknown text belongs to.</summary>
    /// <value><see langword="null"/> when the text is known, and for symbol zero.</value>
    public string? ImportName { get; }

    /// <summary>Gets the id of a symbol with unknown text within its shared symbol table.</summary>
    /// <value>1 for the table's first symbol; 0 when <see cref="ImportName"/> is <see langword="null"/>.</value>
    public int ImportId { get; }


    /// <summary>Creates a symbol of a shared table whose text is unknown.</summary>
    /// <param name="importName">The name of the shared symbol table.</param>
    /// <param name="importId">The symbol's id in that table, from 1.</param>
    /// <returns>The symbol.</returns>
    /// <exception cref="ArgumentException"><paramref name="importName"/> is <see langword="null"/> or empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="importId"/> is less than 1.</exception>
    public static IonSymbol FromImport(string importName, int importId)
    {
        ArgumentException.ThrowIfNullOrEmpty(importName);
        ArgumentOutOfRangeException.ThrowIfLessThan(importId, 1);

        return new IonSymbol(importName, importId);
    }

    /// <summary>Returns whether two symbols are equal by the Ion data model.</summary>
    /// <param name="left">One symbol.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they are equal.</returns>
    public static bool operator ==(IonSymbol left, IonSymbol right) => left.Equals(right);

    /// <summary>Returns whether two symbols differ by the Ion data model.</summary>
    /// <param name="left">One symbol.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(IonSymbol left, IonSymbol right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(IonSymbol other) => Text == other.Text && ImportName == other.ImportName && ImportId == other.ImportId;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is IonSymbol other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Text, ImportName, ImportId);

    /// <summary>Returns the text, or a description of where the unknown text would be found.</summary>
    /// <returns>The text; <c>$0</c>; or <c>name[id]</c>.</returns>
    public override string ToString() => Text ?? (ImportName is null ? "$0" : $"{ImportName}[{ImportId}]");
}
