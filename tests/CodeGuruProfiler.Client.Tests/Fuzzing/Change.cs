using System.Text;
using CsCheck;

namespace CodeGuruProfiler.Client.Tests.Fuzzing;

/// <summary>One change to bytes, somewhere in them: to a byte, or to a word that readers have to think about.</summary>
/// <param name="Place">Where: 0 is the beginning, 1 the end.</param>
/// <param name="Kind">The kind of change.</param>
/// <param name="Value">The byte.</param>
/// <param name="Word">The word.</param>
internal sealed record Change(double Place, int Kind, byte Value, string Word)
{
    private static readonly string[] Words =
    [
        "null", "true", "{}", "[]", "\"\"", "-0", "1e400", "-1e400", "1e-400", "9223372036854775808", "-62135596801", "253402300800", "2147483648",
        "\"NaN\"", "\"Infinity\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\u0000\"", "\"2020-06-01T00:00:00Z\"", "\"9999-12-31T23:59:60Z\"",
        "\"0000-00-00T00:00:00Z\"", "\"2020-06-01T00:00:00+99:99\"", "{\"a\":", "[[[[", "]", "}", ",", ":", "\"", "\\", "/*", "\r\n", "\r\n\r\n", "\ufeff",
        "\u00e4\ud83d\ude00", "\0", "%", "%2e%2e", "#", "?", "@", "[", "=", "99999999999999999999", "-1", "Fri, 31 Dec 9999 23:59:59 GMT", "chunked",
    ];

    public static Gen<Change[]> Several { get; } =
        Gen.Select(Gen.Double.Unit, Gen.Int[0, 5], Gen.Byte, Gen.OneOf(Words), (place, kind, value, word) => new Change(place, kind, value, word)).Array[1, 6];

    public static byte[] Apply(byte[] bytes, IEnumerable<Change> changes)
        => changes.Aggregate(bytes, static (current, change) => change.Apply(current));

    private byte[] Apply(byte[] bytes)
    {
        int place = (int)(Place * bytes.Length);
        return Kind switch
        {
            0 when bytes.Length > 0 => [.. bytes[..place], Value, .. bytes[Math.Min(place + 1, bytes.Length)..]],
            1 when bytes.Length > 0 => [.. bytes[..place], .. bytes[Math.Min(place + 1 + (Value / 16), bytes.Length)..]],
            2 => [.. bytes[..place], .. Encoding.UTF8.GetBytes(Word), .. bytes[place..]],
            3 => ReplaceValue(bytes, place),
            4 => bytes[..place],
            _ => [.. bytes[..place], .. bytes[(place / 2)..]],
        };
    }

    // From the next sign that begins a value to the next that ends one: the document stays well-formed more often than not.
    private byte[] ReplaceValue(byte[] bytes, int place)
    {
        int start = bytes.AsSpan(place).IndexOfAny(":[,= "u8);
        if (start < 0)
        {
            return bytes;
        }

        start += place + 1;
        int length = bytes.AsSpan(start).IndexOfAny(",]}\r\n"u8);
        return [.. bytes[..start], .. Encoding.UTF8.GetBytes(Word), .. length < 0 ? [] : bytes[(start + length)..]];
    }
}
