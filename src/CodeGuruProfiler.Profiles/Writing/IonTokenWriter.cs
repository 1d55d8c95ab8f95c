using CodeGuruProfiler.Ion;
using CodeGuruProfiler.Profiles.Text;
using CodeGuruProfiler.Profiles.Unknown;

namespace CodeGuruProfiler.Profiles.Writing;

/// <summary>Writes Ion, binary or text.</summary>
/// <remarks>Ion has no lone surrogates: each becomes U+FFFD, as in the strings that are written as JSON.</remarks>
internal sealed class IonTokenWriter(IonWriter writer) : TokenWriter
{
    public override void StartStruct() => writer.WriteStartStruct();

    public override void EndStruct() => writer.WriteEnd();

    public override void StartList() => writer.WriteStartList();

    public override void EndList() => writer.WriteEnd();

    public override void StartSExp() => writer.WriteStartSExp();

    public override void FieldName(string name) => writer.WriteFieldName(LoneSurrogates.Replace(name));

    public override void Boolean(bool value) => writer.WriteBool(value);

    public override void Integer(long value) => writer.WriteInt(value);

    public override void Float(double value) => writer.WriteFloat(value);

    public override void String(string value) => writer.WriteString(LoneSurrogates.Replace(value));

    public override void Complete() => writer.Flush();

    protected override void FieldName(ValueText name)
    {
        if (name.IsUnknown)
        {
            writer.WriteFieldName(name.Symbol);
        }
        else
        {
            writer.WriteFieldName(name.Utf8);
        }
    }

    protected override void Annotation(ValueText text)
    {
        if (text.IsUnknown)
        {
            writer.WriteAnnotation(text.Symbol);
        }
        else
        {
            writer.WriteAnnotation(text.Utf8);
        }
    }

    protected override void Null(IonType type) => writer.WriteNull(type);

    protected override void BigInteger(string digits) => writer.WriteInt(IonScalars.ToInteger(digits));

    protected override void Decimal(string digits) => writer.WriteDecimal(IonScalars.ToDecimal(digits));

    protected override void KeptFloat(double value) => writer.WriteFloat(value);

    protected override void Timestamp(string text) => writer.WriteTimestamp(IonScalars.ToTimestamp(text));

    protected override void KeptString(ReadOnlySpan<byte> utf8) => writer.WriteString(LoneSurrogates.Replace(utf8));

    protected override void Symbol(ValueText text)
    {
        if (text.IsUnknown)
        {
            writer.WriteSymbol(text.Symbol);
        }
        else
        {
            writer.WriteSymbol(text.Utf8);
        }
    }

    protected override void Blob(ReadOnlySpan<byte> bytes) => writer.WriteBlob(bytes);

    protected override void Clob(ReadOnlySpan<byte> bytes) => writer.WriteClob(bytes);
}
