using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using CodeGuruProfiler.Client.Buffers;

namespace CodeGuruProfiler.Client.RestJson;

/// <summary>
/// Reads the values of restJson1. The reader is on a value's first token, and on its last token afterwards; JSON's null is read as
/// <see langword="null"/>, because a service may send it for a member that it has no value for.
/// </summary>
internal static class JsonValues
{
    public static bool IsNull(ref Utf8JsonReader json) => json.TokenType == JsonTokenType.Null;

    public static string? ReadString(ref Utf8JsonReader json) => IsNull(ref json) ? null : ReadStringElement(ref json);

    public static bool? ReadBoolean(ref Utf8JsonReader json) => IsNull(ref json) ? null : ReadBooleanElement(ref json);

    public static int? ReadInt32(ref Utf8JsonReader json) => IsNull(ref json) ? null : ReadInt32Element(ref json);

    public static double? ReadDouble(ref Utf8JsonReader json) => IsNull(ref json) ? null : ReadDoubleElement(ref json);

    public static DateTimeOffset? ReadTimestamp(ref Utf8JsonReader json) => IsNull(ref json) ? null : ReadTimestampElement(ref json);

    public static string ReadStringElement(ref Utf8JsonReader json)
    {
        Expect(ref json, JsonTokenType.String, "a string");
        // Only a null token returns null, and the token is a string.
        return json.GetString()!;
    }

    public static bool ReadBooleanElement(ref Utf8JsonReader json)
    {
        if (json.TokenType is not (JsonTokenType.True or JsonTokenType.False))
        {
            ThrowHelper.ThrowUnexpectedToken("true or false", json.TokenType, json.TokenStartIndex);
        }

        return json.GetBoolean();
    }

    public static int ReadInt32Element(ref Utf8JsonReader json)
    {
        Expect(ref json, JsonTokenType.Number, "a number");
        if (!json.TryGetInt32(out int value))
        {
            ThrowHelper.ThrowInvalidNumber("a 32-bit integer", json.TokenStartIndex);
        }

        return value;
    }

    public static double ReadDoubleElement(ref Utf8JsonReader json)
    {
        // JSON has no word for these three, so restJson1 writes them as strings.
        if (json.TokenType == JsonTokenType.String)
        {
            if (json.ValueTextEquals("NaN"u8))
            {
                return double.NaN;
            }

            if (json.ValueTextEquals("Infinity"u8))
            {
                return double.PositiveInfinity;
            }

            if (json.ValueTextEquals("-Infinity"u8))
            {
                return double.NegativeInfinity;
            }
        }

        Expect(ref json, JsonTokenType.Number, "a number");
        if (!json.TryGetDouble(out double value))
        {
            ThrowHelper.ThrowInvalidNumber("a double", json.TokenStartIndex);
        }

        return value;
    }

    public static DateTimeOffset ReadTimestampElement(ref Utf8JsonReader json)
    {
        DateTimeOffset value = default;
        if (json.TokenType == JsonTokenType.Number)
        {
            if (!json.TryGetDecimal(out decimal seconds) || !Timestamps.TryFromEpochSeconds(seconds, out value))
            {
                ThrowHelper.ThrowInvalidNumber("a time", json.TokenStartIndex);
            }

            return value;
        }

        Expect(ref json, JsonTokenType.String, "a timestamp");
        if (!json.ValueIsEscaped && Timestamps.TryParse(json.ValueSpan, out value))
        {
            return value;
        }

        return ReadEscapedTimestamp(ref json);
    }

    /// <summary>Reads a list; null elements are dropped, as restJson1 has a client do.</summary>
    public static T[]? ReadList<T>(ref Utf8JsonReader json, JsonElementReader<T> element)
    {
        if (IsNull(ref json))
        {
            return null;
        }

        Expect(ref json, JsonTokenType.StartArray, "an array");
        var items = new ListBuffer<T>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (!IsNull(ref json))
            {
                items.Add(element(ref json));
            }
        }

        return items.ToArray();
    }

    /// <summary>Reads a map; entries without a value are dropped, and of entries with the same key the last one stays.</summary>
    public static Dictionary<TKey, TValue>? ReadMap<TKey, TValue>(ref Utf8JsonReader json, Func<string, TKey> key, JsonElementReader<TValue> value)
        where TKey : notnull
    {
        if (IsNull(ref json))
        {
            return null;
        }

        ExpectObject(ref json);
        var map = new Dictionary<TKey, TValue>();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            string name = json.GetString()!; // A property name is never null.
            json.Read();
            if (!IsNull(ref json))
            {
                map[key(name)] = value(ref json);
            }
        }

        return map;
    }

    public static void ExpectObject(ref Utf8JsonReader json) => Expect(ref json, JsonTokenType.StartObject, "an object");

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Expect(ref Utf8JsonReader json, JsonTokenType type, string description)
    {
        if (json.TokenType != type)
        {
            ThrowHelper.ThrowUnexpectedToken(description, json.TokenType, json.TokenStartIndex);
        }
    }

    private static DateTimeOffset ReadEscapedTimestamp(ref Utf8JsonReader json)
    {
        string text = json.GetString()!; // Only a null token returns null, and the token is a string.
        byte[] utf8 = ArrayPool<byte>.Shared.Rent(System.Text.Encoding.UTF8.GetMaxByteCount(text.Length));
        int length = System.Text.Encoding.UTF8.GetBytes(text, utf8);
        bool parsed = Timestamps.TryParse(utf8.AsSpan(0, length), out DateTimeOffset value);
        ArrayPool<byte>.Shared.Return(utf8);
        if (!parsed)
        {
            ThrowHelper.ThrowInvalidTimestamp(text, json.TokenStartIndex);
        }

        return value;
    }
}
