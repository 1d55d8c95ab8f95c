using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CodeGuruProfiler.Profiles;

/// <summary>Writes JSON. What only Ion can say becomes what the Ion documentation suggests: times, symbols and bytes strings, annotations nothing.</summary>
internal sealed class JsonTokenWriter(IBufferWriter<byte> output) : TokenWriter, IDisposable
{
    private readonly Utf8JsonWriter _writer = new(output, new JsonWriterOptions
    {
        // Profiles are not put into HTML; frames are full of < and >.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = int.MaxValue,
        SkipValidation = true,
    });

    public override void StartStruct() => _writer.WriteStartObject();

    public override void EndStruct() => _writer.WriteEndObject();

    public override void StartList() => _writer.WriteStartArray();

    public override void EndList() => _writer.WriteEndArray();

    public override void StartSExp() => _writer.WriteStartArray();

    public override void FieldName(string name) => _writer.WritePropertyName(name);

    public override void Annotation(string text)
    {
    }

    public override void Null(long type) => _writer.WriteNullValue();

    public override void Boolean(bool value) => _writer.WriteBooleanValue(value);

    public override void Integer(long value) => _writer.WriteNumberValue(value);

    public override void BigInteger(string digits) => WriteRaw(digits);

    public override void Decimal(string digits) => WriteRaw(NumberText.ToJson(digits));

    public override void Float(double value)
    {
        string digits = value.ToString("R", CultureInfo.InvariantCulture);
        WriteRaw(digits.AsSpan().IndexOfAny('.', 'E') < 0 ? digits + ".0" : digits);
    }

    // Without an exponent it would be read back as another kind of number.
    public override void KeptFloat(double value)
    {
        if (!double.IsFinite(value))
        {
            _writer.WriteNullValue();
            return;
        }

        string digits = value.ToString("R", CultureInfo.InvariantCulture);
        WriteRaw(digits.Contains('E', StringComparison.Ordinal) ? digits : digits + "E0");
    }

    public override void Timestamp(string text) => _writer.WriteStringValue(text);

    public override void String(string value) => _writer.WriteStringValue(value);

    public override void Symbol(string text) => _writer.WriteStringValue(text);

    public override void Blob(string base64) => _writer.WriteStringValue(base64);

    public override void Clob(string latin1) => _writer.WriteStringValue(latin1);

    public override void Complete() => _writer.Flush();

    public void Dispose() => _writer.Dispose();

    private void WriteRaw(string digits) => _writer.WriteRawValue(digits, skipInputValidation: true);
}
