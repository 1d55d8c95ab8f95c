using System.Diagnostics.CodeAnalysis;

namespace CodeGuruProfiler.Profiles;

/// <summary>A value that was taken down. What it says is said without its annotations; its tokens have them.</summary>
internal readonly ref struct RecordedValue
{
    private readonly ReadOnlySpan<ValueToken> _value;

    public RecordedValue(ReadOnlySpan<ValueToken> tokens)
    {
        Tokens = tokens;
        _value = tokens;
        while (_value[0].Kind == ValueKind.StartAnnotated)
        {
            _value = _value[1..^1];
        }
    }

    public ReadOnlySpan<ValueToken> Tokens { get; }

    public string? Name => Tokens[0].Name;

    public ValueKind Kind => _value[0].Kind;

    /// <summary>Gets the fields of a struct or the values of a list.</summary>
    public RecordedValues Children
        => new(_value[0].IsStart ? _value[1..^1] : []);

    /// <summary>Gets the tokens of <see cref="Children"/>.</summary>
    public ReadOnlySpan<ValueToken> ChildTokens
        => _value[0].IsStart ? _value[1..^1] : [];

    public bool TryGetString([NotNullWhen(true)] out string? value)
    {
        value = Kind is ValueKind.String or ValueKind.Symbol ? _value[0].Text : null;
        return value is not null;
    }

    /// <summary>Gets the time as Ion writes it.</summary>
    public bool TryGetTimestamp([NotNullWhen(true)] out string? value)
    {
        value = Kind == ValueKind.Timestamp ? _value[0].Text : null;
        return value is not null;
    }

    public bool TryGetInt64([NotNullWhen(true)] out long? value)
    {
        value = Kind == ValueKind.Integer ? _value[0].Bits : null;
        return value is not null;
    }

    public bool TryGetDouble(out double value)
    {
        switch (Kind)
        {
            case ValueKind.Integer:
                value = _value[0].Bits;
                return true;
            case ValueKind.Float or ValueKind.Decimal or ValueKind.BigInteger:
                value = BitConverter.Int64BitsToDouble(_value[0].Bits);
                return double.IsFinite(value);
            default:
                value = 0;
                return false;
        }
    }

    public bool TryGetDouble([NotNullWhen(true)] out double? value)
    {
        value = TryGetDouble(out double number) ? number : null;
        return value is not null;
    }
}
