namespace CodeGuruProfiler.Profiles;

/// <summary>Fields that this library does not know, or not of that type: they are kept as they came and are written back.</summary>
/// <remarks>Two are equal when they hold the same fields with the same values in the same order. Never changes.</remarks>
public sealed class UnknownFields : IEquatable<UnknownFields>
{
    private readonly ReadOnlyMemory<ValueToken> _tokens;
    private IReadOnlyList<string>? _names;

    internal UnknownFields(ReadOnlyMemory<ValueToken> tokens)
    {
        _tokens = tokens;
    }

    /// <summary>Gets no fields.</summary>
    public static UnknownFields None { get; } = new(ReadOnlyMemory<ValueToken>.Empty);

    /// <summary>Gets a value indicating whether there is no field.</summary>
    public bool IsEmpty => _tokens.IsEmpty;

    /// <summary>Gets the names of the fields, in the order in which they came.</summary>
    public IReadOnlyList<string> Names => _names ??= ReadNames();

    internal ReadOnlySpan<ValueToken> Tokens => _tokens.Span;

    internal static UnknownFields Copy(ReadOnlySpan<ValueToken> tokens)
        => tokens.IsEmpty ? None : new UnknownFields(tokens.ToArray());

    /// <inheritdoc/>
    public bool Equals(UnknownFields? other)
        => other is not null && Tokens.SequenceEqual(other.Tokens);

    /// <inheritdoc/>
    public override bool Equals(object? obj)
        => Equals(obj as UnknownFields);

    /// <inheritdoc/>
    public override int GetHashCode()
        => IsEmpty ? 0 : HashCode.Combine(_tokens.Length, Tokens[0]);

    private string[] ReadNames()
    {
        var names = new List<string>();
        foreach (RecordedValue field in new RecordedValues(Tokens))
        {
            names.Add(field.Name ?? "");
        }

        return [.. names];
    }
}
