using System.Diagnostics.CodeAnalysis;

namespace CodeGuruProfiler.Profiles;

/// <summary>A value that was taken down.</summary>
internal readonly ref struct RecordedValue(ReadOnlySpan<ValueToken> tokens)
{
    public ReadOnlySpan<ValueToken> Tokens { get; } = tokens;

    public string? Name => Tokens[0].Name;

    public ValueKind Kind => Tokens[0].Kind;

    /// <summary>Gets the fields of a struct or the values of a list.</summary>
    public RecordedValues Children
        => new(Tokens[0].IsStart ? Tokens[1..^1] : []);

    public bool TryGetString([NotNullWhen(true)] out string? value)
    {
        value = Kind == ValueKind.String ? Tokens[0].Text : null;
        return value is not null;
    }

    public bool TryGetInt64([NotNullWhen(true)] out long? value)
    {
        value = Kind == ValueKind.Integer ? Tokens[0].Bits : null;
        return value is not null;
    }

    public bool TryGetDouble(out double value)
    {
        switch (Kind)
        {
            case ValueKind.Integer:
                value = Tokens[0].Bits;
                return true;
            case ValueKind.Float or ValueKind.Decimal or ValueKind.BigInteger:
                value = BitConverter.Int64BitsToDouble(Tokens[0].Bits);
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
