using System.Globalization;
using System.Text.Json;

namespace CodeGuruProfiler.Client.Serialization;

/// <summary>Writes the values of restJson1 that JSON itself has no form for.</summary>
internal static class JsonWriting
{
    /// <summary>Writes <c>2020-06-01T13:15:02.001Z</c>.</summary>
    public static void WriteTimestamp(Utf8JsonWriter json, DateTimeOffset value)
    {
        Span<char> text = stackalloc char[Timestamps.MaxDateTimeLength];
        json.WriteStringValue(text[..Timestamps.FormatDateTime(value, text)]);
    }

    /// <summary>Writes the seconds since 1970, with a fraction where there is one.</summary>
    public static void WriteEpochSeconds(Utf8JsonWriter json, DateTimeOffset value)
        => json.WriteRawValue(Timestamps.ToEpochSeconds(value).ToString("0.###", CultureInfo.InvariantCulture), skipInputValidation: true);

    /// <summary>Writes <c>Mon, 01 Jun 2020 13:15:02 GMT</c>.</summary>
    public static void WriteHttpDate(Utf8JsonWriter json, DateTimeOffset value) => json.WriteStringValue(Timestamps.FormatHttpDate(value));

    public static void WriteDouble(Utf8JsonWriter json, double value)
    {
        if (double.IsFinite(value))
        {
            json.WriteNumberValue(value);
        }
        else
        {
            json.WriteStringValue(double.IsNaN(value) ? "NaN"u8 : value > 0 ? "Infinity"u8 : "-Infinity"u8);
        }
    }
}
