using System.Numerics;
using System.Text;
using CodeGuruProfiler.Ion;

namespace CodeGuruProfiler.Profiles.Unknown;

/// <summary>Reads back the Ion text of single values.</summary>
internal static class IonScalars
{
    public static IonDecimal ToDecimal(string text)
    {
        var reader = new IonTextReader(Encoding.ASCII.GetBytes(text));
        reader.Read();
        return reader.GetDecimal();
    }

    public static BigInteger ToInteger(string text)
    {
        var reader = new IonTextReader(Encoding.ASCII.GetBytes(text));
        reader.Read();
        return reader.GetBigInteger();
    }

    public static IonTimestamp ToTimestamp(string text)
    {
        var reader = new IonTextReader(Encoding.ASCII.GetBytes(text));
        reader.Read();
        return reader.GetTimestamp();
    }

    public static DateTimeOffset ToTime(string text) => ToTimestamp(text).ToDateTimeOffset().ToUniversalTime();
}
