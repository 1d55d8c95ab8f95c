using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CodeGuruProfiler.LocalService.Validation;

/// <summary>Reads and compares JSON numbers.</summary>
internal static class JsonNumbers
{
    /// <summary>Returns an integer, written as 10 or 10.0; null for anything else.</summary>
    public static long? FindInteger(JsonNode? node)
        => FindNumber(node) is { } number && double.IsInteger(number) && Math.Abs(number) <= int.MaxValue ? (long)number : null;

    /// <summary>Formats equal numbers equally: 1, 1.0 and 10e-1 are <c>1e0</c>.</summary>
    public static string Normalize(string number)
    {
        int e = number.AsSpan().IndexOfAny('e', 'E');
        string mantissa = e < 0 ? number : number[..e];
        if (!long.TryParse(e < 0 ? "0" : number.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long exponent))
        {
            return number;
        }

        bool isNegative = mantissa.StartsWith('-');
        string digits = mantissa.TrimStart('-');
        int point = digits.IndexOf('.', StringComparison.Ordinal);
        int fraction = point < 0 ? 0 : digits.Length - point - 1;
        digits = digits.Replace(".", "", StringComparison.Ordinal).TrimStart('0');
        string significant = digits.TrimEnd('0');
        return significant.Length == 0
            ? "0e0"
            : string.Create(CultureInfo.InvariantCulture, $"{(isNegative ? "-" : "")}{significant}e{(Int128)exponent - fraction + digits.Length - significant.Length}");
    }

    public static double? FindNumber(JsonNode? node)
    {
        if (node is not JsonValue value || value.GetValueKind() != JsonValueKind.Number)
        {
            return null;
        }

        return value.TryGetValue(out long whole) ? whole
            : value.TryGetValue(out double number) && double.IsFinite(number) ? number
            : null;
    }
}
