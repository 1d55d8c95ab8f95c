using System.Numerics;
using System.Text;
using CodeGuruProfiler.Ion;

namespace CodeGuruProfiler.Profiles;

/// <summary>Reads back the Ion text of single values.</summary>
internal static class IonTexts
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

    /// <summary>Returns null for a time that is before the year 1 or after 9999 once it is in UTC.</summary>
    public static DateTimeOffset? ToTime(string text)
    {
        IonTimestamp timestamp = ToTimestamp(text);
        var local = new DateTime(timestamp.Year, timestamp.Month, timestamp.Day, timestamp.Hour, timestamp.Minute, timestamp.Second, DateTimeKind.Utc);
        long utc = local.Ticks - TimeSpan.FromMinutes(timestamp.OffsetMinutes ?? 0).Ticks;
        return utc < 0 || utc > DateTime.MaxValue.Ticks ? null : timestamp.ToDateTimeOffset().ToUniversalTime();
    }
}
