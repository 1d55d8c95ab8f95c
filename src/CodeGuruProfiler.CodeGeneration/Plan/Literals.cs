using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CodeGuruProfiler.CodeGeneration.Plan;

/// <summary>Values of the model as C# writes them.</summary>
internal static class Literals
{
    /// <summary>Gets the expression for a value of the type; <see langword="null"/> when the value does not suit the type.</summary>
    public static string? Of(TypePlan type, JsonElement value) => (type.Kind, value.ValueKind) switch
    {
        (TypeKind.String, JsonValueKind.String) => Quote(value.GetString() ?? ""),
        (TypeKind.Enum, JsonValueKind.String) => $"new {type.CSharp}({Quote(value.GetString() ?? "")})",
        (TypeKind.Boolean, JsonValueKind.True) => "true",
        (TypeKind.Boolean, JsonValueKind.False) => "false",
        (TypeKind.SByte, JsonValueKind.Number) when value.TryGetSByte(out sbyte number) => Text(number),
        (TypeKind.Int16, JsonValueKind.Number) when value.TryGetInt16(out short number) => Text(number),
        (TypeKind.Int32, JsonValueKind.Number) when value.TryGetInt32(out int number) => Text(number),
        (TypeKind.Int64, JsonValueKind.Number) when value.TryGetInt64(out long number) => Text(number),
        (TypeKind.Single, JsonValueKind.Number) when value.TryGetSingle(out float number) => Text(number) + "f",
        (TypeKind.Double, JsonValueKind.Number) when value.TryGetDouble(out double number) => number == Math.Floor(number) ? Text(number) : Text(number) + "d",
        (TypeKind.Blob, JsonValueKind.String) when value.GetString() is "" => "ReadOnlyMemory<byte>.Empty",
        (TypeKind.List, JsonValueKind.Array) when value.GetArrayLength() == 0 => Empty(type),
        (TypeKind.Map, JsonValueKind.Object) when !value.EnumerateObject().Any() => Empty(type),
        _ => null,
    };

    /// <summary>Gets the empty list or map.</summary>
    public static string Empty(TypePlan type)
        => type.Kind == TypeKind.List ? "[]" : $"ReadOnlyDictionary<{type.Key?.CSharp}, {type.Element?.CSharp}>.Empty";

    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (char c in text)
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                < ' ' or (>= '\u007f' and < '\u00a0') or '\u2028' or '\u2029' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    private static string Text(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);
}
