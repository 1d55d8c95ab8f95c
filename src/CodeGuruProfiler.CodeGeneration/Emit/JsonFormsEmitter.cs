using System.Collections.Immutable;
using CodeGuruProfiler.CodeGeneration.Plan;

namespace CodeGuruProfiler.CodeGeneration.Emit;

/// <summary>Writes the forms of JSON values that only some services have, for those services.</summary>
internal static class JsonFormsEmitter
{
    public const string Name = "JsonForms";

    public static GeneratedFile Emit(ImmutableArray<JsonForm> forms, SourceFile file)
    {
        var code = new CodeWriter();
        code.Using(Spaces.Json);
        code.Line("/// <summary>The forms of JSON values that only some services use.</summary>");
        code.Open($"internal static class {Name}");
        foreach (JsonForm form in forms)
        {
            if (form != forms[0])
            {
                code.Line();
            }

            Write(code, form);
        }

        code.Close();
        return file.Create($"{Spaces.Serialization}/{Name}.cs", Spaces.Serialization, code);
    }

    private static void Write(CodeWriter code, JsonForm form)
    {
        switch (form)
        {
            case JsonForm.ReadInteger:
                code.Using(Spaces.Numerics);
                code.Using(Spaces.RuntimeRestJson);
                code.Line("""
                    public static T? ReadInteger<T>(ref Utf8JsonReader json)
                        where T : struct, IBinaryInteger<T>
                        => JsonValues.IsNull(ref json) ? null : ReadIntegerElement<T>(ref json);

                    public static T ReadIntegerElement<T>(ref Utf8JsonReader json)
                        where T : struct, IBinaryInteger<T>
                    {
                        if (json.TokenType != JsonTokenType.Number)
                        {
                            throw new JsonException($"Expected a number but found {json.TokenType}. (byte {json.TokenStartIndex})");
                        }

                        return json.TryGetInt64(out long value) && T.CreateTruncating(value) is var number && long.CreateTruncating(number) == value
                            ? number
                            : throw new JsonException($"Expected a number that fits {typeof(T).Name}. (byte {json.TokenStartIndex})");
                    }
                    """);
                break;
            case JsonForm.ReadSingle:
                code.Using(Spaces.RuntimeRestJson);
                code.Line("""
                    public static float? ReadSingle(ref Utf8JsonReader json) => JsonValues.IsNull(ref json) ? null : ReadSingleElement(ref json);

                    public static float ReadSingleElement(ref Utf8JsonReader json) => (float)JsonValues.ReadDoubleElement(ref json);
                    """);
                break;
            case JsonForm.ReadBlob:
                code.Using(Spaces.RuntimeRestJson);
                code.Line("""
                    // A plain null would become an empty blob: arrays convert to memory.
                    public static ReadOnlyMemory<byte>? ReadBlob(ref Utf8JsonReader json)
                        => JsonValues.IsNull(ref json) ? default(ReadOnlyMemory<byte>?) : ReadBlobElement(ref json);

                    public static ReadOnlyMemory<byte> ReadBlobElement(ref Utf8JsonReader json)
                        => json.TokenType == JsonTokenType.String && json.TryGetBytesFromBase64(out byte[]? value)
                            ? value
                            : throw new JsonException($"Expected base64. (byte {json.TokenStartIndex})");
                    """);
                break;
            case JsonForm.WriteDouble:
                code.Line("""
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
                    """);
                break;
            case JsonForm.WriteDateTime:
                code.Using(Spaces.RuntimeRestJson);
                code.Line("""
                    /// <summary>Writes <c>2020-06-01T13:15:02.001Z</c>.</summary>
                    public static void WriteDateTime(Utf8JsonWriter json, DateTimeOffset value)
                    {
                        Span<char> text = stackalloc char[Timestamps.MaxDateTimeLength];
                        json.WriteStringValue(text[..Timestamps.FormatDateTime(value, text)]);
                    }
                    """);
                break;
            case JsonForm.WriteEpochSeconds:
                code.Line("""
                    /// <summary>Writes the seconds since 1970, with a fraction if any.</summary>
                    public static void WriteEpochSeconds(Utf8JsonWriter json, DateTimeOffset value)
                        => json.WriteNumberValue(value.ToUnixTimeMilliseconds() / 1000m);
                    """);
                break;
            default:
                code.Using(Spaces.Globalization);
                code.Line("""
                    /// <summary>Writes <c>Mon, 01 Jun 2020 13:15:02 GMT</c>.</summary>
                    public static void WriteHttpDate(Utf8JsonWriter json, DateTimeOffset value)
                        => json.WriteStringValue(value.UtcDateTime.ToString("r", CultureInfo.InvariantCulture));
                    """);
                break;
        }
    }
}
