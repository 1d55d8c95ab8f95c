using System.Text.Json;
using CodeGuruProfiler.Tool.Times;

namespace CodeGuruProfiler.Tool.Json;

/// <summary>Values of the documents: times in UTC, absent values as null.</summary>
internal static class JsonExtensions
{
    public static void WriteTime(this Utf8JsonWriter json, string name, DateTimeOffset? time)
    {
        if (time is { } present)
        {
            json.WriteString(name, TimeDisplay.Utc(present));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    public static void WriteText(this Utf8JsonWriter json, string name, string? text) => json.WriteString(name, text);

    /// <summary>Writes a number; null when JSON has none for it.</summary>
    public static void WriteValue(this Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value))
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    public static void WriteList<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> writeItem)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            writeItem(item);
        }

        json.WriteEndArray();
    }

    public static void WriteObjects<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> writeMembers)
        => json.WriteList(name, items, item =>
        {
            json.WriteStartObject();
            writeMembers(item);
            json.WriteEndObject();
        });

    public static void WriteTexts(this Utf8JsonWriter json, string name, IEnumerable<string> texts) => json.WriteList(name, texts, json.WriteStringValue);
}
