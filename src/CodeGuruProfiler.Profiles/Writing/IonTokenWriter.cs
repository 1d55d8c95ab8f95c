using System.Text;
using CodeGuruProfiler.Ion;

namespace CodeGuruProfiler.Profiles;

/// <summary>Writes Ion, binary or text.</summary>
internal sealed class IonTokenWriter(IonWriter writer) : TokenWriter
{
    public override void StartStruct() => writer.WriteStartStruct();

    public override void EndStruct() => writer.WriteEnd();

    public override void StartList() => writer.WriteStartList();

    public override void EndList() => writer.WriteEnd();

    public override void StartSExp() => writer.WriteStartSExp();

    public override void FieldName(string name) => writer.WriteFieldName(name);

    public override void Annotation(string text) => writer.WriteAnnotation(text);

    public override void Null(long type) => writer.WriteNull((IonType)type);

    public override void Boolean(bool value) => writer.WriteBool(value);

    public override void Integer(long value) => writer.WriteInt(value);

    public override void BigInteger(string digits) => writer.WriteInt(IonTexts.ToInteger(digits));

    public override void Decimal(string digits) => writer.WriteDecimal(IonTexts.ToDecimal(digits));

    public override void Float(double value) => writer.WriteFloat(value);

    public override void KeptFloat(double value) => writer.WriteFloat(value);

    public override void Timestamp(string text) => writer.WriteTimestamp(IonTexts.ToTimestamp(text));

    public override void String(string value) => writer.WriteString(value);

    public override void Symbol(string text) => writer.WriteSymbol(text);

    public override void Blob(string base64) => writer.WriteBlob(Convert.FromBase64String(base64));

    public override void Clob(string latin1) => writer.WriteClob(Encoding.Latin1.GetBytes(latin1));

    public override void Complete() => writer.Flush();
}
