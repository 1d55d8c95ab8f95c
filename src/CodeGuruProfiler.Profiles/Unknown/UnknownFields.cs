using System.Buffers;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using CodeGuruProfiler.Profiles.Reading;
using CodeGuruProfiler.Profiles.Text;
using CodeGuruProfiler.Profiles.Unknown;
using CodeGuruProfiler.Profiles.Writing;

namespace CodeGuruProfiler.Profiles;

/// <summary>Fields that this library does not know, or not of that type: they are kept as they came and are written back.</summary>
/// <remarks>
/// <para>Two are equal when they hold the same fields with the same values in the same order. Never changes.</para>
/// <para>System.Text.Json writes them as the object that <see cref="ToJson"/> returns, and reads such an object.</para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(UnknownFieldsJsonConverter))]
public sealed class UnknownFields : IEquatable<UnknownFields>
{
    private readonly ReadOnlyMemory<byte> _values;
    private readonly DocumentSymbols? _texts;
    private IReadOnlyList<string>? _names;

    internal UnknownFields(ReadOnlyMemory<byte> values, DocumentSymbols? texts)
    {
        _values = values;
        _texts = texts;
    }

    /// <summary>Gets no fields.</summary>
    public static UnknownFields None { get; } = new(ReadOnlyMemory<byte>.Empty, null);

    /// <summary>Gets whether there is no field.</summary>
    public bool IsEmpty => _values.IsEmpty;

    /// <summary>Gets the names of the fields, in the order in which they came.</summary>
    public IReadOnlyList<string> Names => _names ??= ReadNames();

    internal ReadOnlySpan<byte> Values => _values.Span;

    internal DocumentSymbols? Texts => _texts;

    internal ValueSequence Fields => new(_values.Span, _texts);

    /// <summary>Reads fields from JSON, to add some to a profile that one makes.</summary>
    /// <param name="json">An object, for example <c>{"zone":"eu-1"}</c>.</param>
    /// <returns>Its fields.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is <see langword="null"/>.</exception>
    /// <exception cref="ProfileFormatException"><paramref name="json"/> is not a JSON object.</exception>
    public static UnknownFields FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);

        var document = new ParsedProfile(isTolerant: false);
        JsonTokenReader.ReadTokens(Encoding.UTF8.GetBytes(json), ParserOfOneValue(document), ReadLimits.Default);
        return Of(document);
    }

    /// <summary>Writes the fields as JSON.</summary>
    /// <returns>An object, <c>{}</c> when there is no field. Values that only Ion has become strings, and annotations are left out.</returns>
    public string ToJson()
    {
        var output = new ArrayBufferWriter<byte>();
        using var writer = new JsonTokenWriter(output);
        WriteTo(writer);
        writer.Complete();
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>Returns the names of the first fields, for logs and debuggers. <see cref="ToJson"/> returns all of their content.</summary>
    /// <returns>For example <c>2 fields: zone, note</c>.</returns>
    public override string ToString() => RecordText.OfNames(Names, "field");

    /// <inheritdoc/>
    public bool Equals(UnknownFields? other)
        => other is not null && ContentEquals(Values, _texts, other.Values, other._texts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as UnknownFields);

    /// <summary>Returns whether two sets of fields are equal.</summary>
    /// <param name="left">One of them, or <see langword="null"/>.</param>
    /// <param name="right">The other, or <see langword="null"/>.</param>
    /// <returns>Whether <see cref="Equals(UnknownFields?)"/> holds, or both are <see langword="null"/>.</returns>
    public static bool operator ==(UnknownFields? left, UnknownFields? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Returns whether two sets of fields differ.</summary>
    /// <param name="left">One of them, or <see langword="null"/>.</param>
    /// <param name="right">The other, or <see langword="null"/>.</param>
    /// <returns>Whether <see cref="Equals(UnknownFields?)"/> does not hold, and one of them is not <see langword="null"/>.</returns>
    public static bool operator !=(UnknownFields? left, UnknownFields? right) => !(left == right);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        foreach (RecordedValue field in Fields)
        {
            return HashCode.Combine(field.Name, field.Kind);
        }

        return 0;
    }

    internal static UnknownFields Copy(ValueRecorder recorder) => Copy(recorder.Bytes, recorder.Texts);

    internal static UnknownFields Copy(ReadOnlySpan<byte> values, DocumentSymbols? texts)
        => values.IsEmpty ? None : new UnknownFields(values.ToArray(), texts);

    /// <summary>Reads the object that a reader is at.</summary>
    internal static UnknownFields Read(ref Utf8JsonReader reader)
    {
        var document = new ParsedProfile(isTolerant: false);
        JsonTokenReader.ReadValue(ref reader, ParserOfOneValue(document));
        return Of(document);
    }

    internal static bool ContentEquals(ReadOnlySpan<byte> left, DocumentSymbols? leftTexts, ReadOnlySpan<byte> right, DocumentSymbols? rightTexts)
    {
        if (ReferenceEquals(leftTexts, rightTexts) && left.SequenceEqual(right))
        {
            return true;
        }

        var one = new ValueCursor(left, leftTexts);
        var other = new ValueCursor(right, rightTexts);
        while (one.Read())
        {
            if (!other.Read() || !one.ContentEquals(other))
            {
                return false;
            }
        }

        return !other.Read();
    }

    internal void WriteTo(TokenWriter writer)
    {
        writer.StartStruct();
        writer.Replay(Values, _texts);
        writer.EndStruct();
    }

    /// <summary>Returns whether there is a field of that name that stands for the field itself, and not beside it.</summary>
    internal bool Replaces(string name)
    {
        foreach (RecordedValue field in Fields)
        {
            if (!field.IsBeside && field.Name == name)
            {
                return true;
            }
        }

        return false;
    }

    private static ProfileParser ParserOfOneValue(ParsedProfile document)
    {
        var parser = new ProfileParser(document, ReadLimits.Default);
        parser.StartStruct();
        parser.FieldName("fields"u8);
        return parser;
    }

    private static UnknownFields Of(ParsedProfile document)
    {
        var fields = new RecordedValue(document.Unknown, document.Texts);
        if (fields.Kind != ValueKind.StartStruct)
        {
            throw Errors.Unexpected("an object", fields.Kind.Describe(), 0);
        }

        return Copy(fields.ChildBytes, document.Texts);
    }

    private string[] ReadNames()
    {
        var names = new List<string>();
        foreach (RecordedValue field in Fields)
        {
            names.Add(field.Name);
        }

        return [.. names];
    }
}
