using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace CodeGuruProfiler.Client.RestJson;

/// <summary>The exceptions of the JSON reader, thrown here so that the methods that read stay small.</summary>
internal static class ThrowHelper
{
    [DoesNotReturn]
    public static void ThrowUnexpectedToken(string expected, JsonTokenType found, long position)
        => throw new JsonException($"Expected {expected} but found {found}. (byte {position})");

    [DoesNotReturn]
    public static void ThrowInvalidNumber(string type, long position)
        => throw new JsonException($"Expected a number that fits {type}. (byte {position})");

    [DoesNotReturn]
    public static void ThrowInvalidTimestamp(string text, long position)
        => throw new JsonException($"Expected a timestamp (ISO 8601, or seconds since 1970) but found {MessageText.OfTimestamp(text)}. (byte {position})");

    [DoesNotReturn]
    public static void ThrowEmptyBody(string expected)
        => throw new JsonException($"Expected {expected} but the body is empty.");
}
