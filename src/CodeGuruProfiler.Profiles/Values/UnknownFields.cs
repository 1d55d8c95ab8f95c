using System.Buffers;
using System.Text;

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

    /// <summary>Reads fields from JSON, to add some to a profile that one makes.</summary>
    /// <param name="json">An object, for example <c>{"zone":"eu-1"}</c>.</param>
    /// <returns>Its fields.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is <see langword="null"/>.</exception>
    /// <exception cref="ProfileFormatException"><paramref name="json"/> is not a JSON object.</exception>
    public static UnknownFields FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        byte[] utf8 = Encoding.UTF8.GetBytes(json);
        var document = new ProfileDocument(isTolerant: false);
        var parser = new DocumentParser(document, ProfileReaderOptions.Default);
        parser.StartStruct();
        parser.FieldName("fields"u8);
        JsonDocumentReader.ReadTokens(utf8, parser, ProfileReaderOptions.Default);
        var fields = new RecordedValue(document.Unknown);
        if (fields.Kind != ValueKind.StartStruct)
        {
            Throw.Unexpected("an object", fields.Kind.Describe(), 0);
        }

        return Copy(fields.ChildTokens);
    }

    /// <summary>Writes the fields as JSON.</summary>
    /// <returns>An object, <c>{}</c> when there is no field. What only Ion can say is put into strings, and annotations are left out.</returns>
    public string ToJson()
    {
        var output = new ArrayBufferWriter<byte>();
        using var writer = new JsonTokenWriter(output);
        writer.StartStruct();
        writer.Replay(Tokens);
        writer.EndStruct();
        writer.Complete();
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <inheritdoc cref="ToJson"/>
    public override string ToString() => ToJson();

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
