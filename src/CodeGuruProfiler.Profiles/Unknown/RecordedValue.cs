using System.Diagnostics.CodeAnalysis;

namespace CodeGuruProfiler.Profiles.Unknown;

/// <summary>A recorded value, or a field with its name. Its kind and content are those without its annotations; its bytes have them.</summary>
internal readonly ref struct RecordedValue
{
    private readonly DocumentSymbols? _texts;
    private readonly ValueText _name;
    private readonly int _value;
    private readonly int _content;

    /// <param name="bytes">The whole value and nothing else.</param>
    /// <param name="texts">The texts that the value has by number.</param>
    public RecordedValue(ReadOnlySpan<byte> bytes, DocumentSymbols? texts)
    {
        Bytes = bytes;
        _texts = texts;
        var cursor = new ValueCursor(bytes, texts);
        cursor.Read();
        _name = cursor.Name;
        IsBeside = cursor.IsBeside;
        while (cursor.Kind == ValueKind.Annotation)
        {
            cursor.Read();
        }

        Kind = cursor.Kind;
        _value = cursor.Start;
        _content = cursor.Next;
    }

    public ReadOnlySpan<byte> Bytes { get; }

    /// <summary>Gets the texts that the value has by number.</summary>
    public DocumentSymbols Texts => _texts!; // The values of a document are recorded with its texts.

    public string Name => _name.ToString();

    public ReadOnlySpan<byte> NameUtf8 => _name.Utf8;

    public ValueKind Kind { get; }

    /// <summary>Gets whether a field of the same name was understood as well.</summary>
    public bool IsBeside { get; }

    /// <summary>Gets the fields of a struct or the values of a list; none for any other value.</summary>
    public ValueSequence Children => new(ChildBytes, _texts);

    /// <summary>Gets the bytes of <see cref="Children"/>.</summary>
    public ReadOnlySpan<byte> ChildBytes
        => Kind is >= ValueKind.StartList and <= ValueKind.StartStruct ? Bytes[_content..^1] : [];

    public bool TryGetString([NotNullWhen(true)] out string? value)
    {
        value = Kind is ValueKind.String or ValueKind.Symbol && !Value().Text.IsUnknown ? Value().Text.ToString() : null;
        return value is not null;
    }

    /// <summary>Gets the time as Ion writes it.</summary>
    public bool TryGetTimestamp([NotNullWhen(true)] out string? value)
    {
        value = Kind == ValueKind.Timestamp ? Value().Text.ToString() : null;
        return value is not null;
    }

    public bool TryGetInt64([NotNullWhen(true)] out long? value)
    {
        value = Kind == ValueKind.Integer ? Value().Integer : null;
        return value is not null;
    }

    /// <summary>Gets the nearest double, when it is finite.</summary>
    public bool TryGetDouble(out double value)
    {
        ValueCursor cursor = Value();
        return cursor.TryGetDouble(out value);
    }

    public bool TryGetDouble([NotNullWhen(true)] out double? value)
    {
        value = TryGetDouble(out double number) ? number : null;
        return value is not null;
    }

    /// <summary>Goes to the value behind the annotations.</summary>
    private ValueCursor Value()
    {
        var cursor = new ValueCursor(Bytes[_value..], _texts);
        cursor.Read();
        return cursor;
    }
}
