using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CodeGuruProfiler.Ion;
using CodeGuruProfiler.Profiles.Text;
using CodeGuruProfiler.Profiles.Unknown;

namespace CodeGuruProfiler.Profiles.Writing;

/// <summary>Writes JSON. Values that only Ion has follow the Ion documentation: times, symbols and bytes become strings, annotations are left out.</summary>
internal sealed class JsonTokenWriter(IBufferWriter<byte> output) : TokenWriter, IDisposable
{
    // Profiles are not put into HTML; frames are full of < and >.
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private readonly Utf8JsonWriter _writer = new(output, new JsonWriterOptions
    {
        Encoder = Encoder,
        MaxDepth = int.MaxValue,
        SkipValidation = true,
    });

    public override void StartStruct() => _writer.WriteStartObject();

    public override void EndStruct() => _writer.WriteEndObject();

    public override void StartList() => _writer.WriteStartArray();

    public override void EndList() => _writer.WriteEndArray();

    public override void StartSExp() => _writer.WriteStartArray();

    public override void FieldName(string name) => _writer.WritePropertyName(name);

    public override void Boolean(bool value) => _writer.WriteBooleanValue(value);

    public override void Integer(long value) => _writer.WriteNumberValue(value);

    public override void Float(double value)
    {
        string digits = value.ToString("R", CultureInfo.InvariantCulture);
        WriteRaw(digits.AsSpan().IndexOfAny('.', 'E') < 0 ? digits + ".0" : digits);
    }

    public override void String(string value) => _writer.WriteStringValue(value);

    public override void Complete() => _writer.Flush();

    public void Dispose() => _writer.Dispose();

    protected override void FieldName(ValueText name)
    {
        if (name.IsUnknown)
        {
            _writer.WritePropertyName(name.ToString());
        }
        else
        {
            _writer.WritePropertyName(name.Utf8);
        }
    }

    protected override void Annotation(ValueText text)
    {
    }

    protected override void Null(IonType type) => _writer.WriteNullValue();

    protected override void BigInteger(string digits) => WriteRaw(digits);

    protected override void Decimal(string digits) => WriteRaw(NumberText.ToJson(digits));

    // Without an exponent it would be read back as another kind of number.
    protected override void KeptFloat(double value)
    {
        if (!double.IsFinite(value))
        {
            _writer.WriteNullValue();
            return;
        }

        string digits = value.ToString("R", CultureInfo.InvariantCulture);
        WriteRaw(digits.Contains('E', StringComparison.Ordinal) ? digits : digits + "E0");
    }

    protected override void Timestamp(string text) => _writer.WriteStringValue(text);

    protected override void KeptString(ReadOnlySpan<byte> utf8)
    {
        if (LoneSurrogates.IndexIn(utf8) < 0)
        {
            _writer.WriteStringValue(utf8);
        }
        else
        {
            _writer.WriteRawValue(JsonText.Escape(utf8, Encoder), skipInputValidation: true);
        }
    }

    protected override void Symbol(ValueText text)
    {
        if (text.IsUnknown)
        {
            _writer.WriteStringValue(text.ToString());
        }
        else
        {
            _writer.WriteStringValue(text.Utf8);
        }
    }

    protected override void Blob(ReadOnlySpan<byte> bytes) => _writer.WriteBase64StringValue(bytes);

    protected override void Clob(ReadOnlySpan<byte> bytes) => _writer.WriteStringValue(Encoding.Latin1.GetString(bytes));

    private void WriteRaw(string digits) => _writer.WriteRawValue(digits, skipInputValidation: true);
}
