using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace CodeGuruProfiler.Client.Serialization;

/// <summary>The messages of this folder: wrong requests, and answers that are not what the operation documents.</summary>
internal static class Throw
{
    // Longer than any timestamp, and shorter than what a response may repeat of a request.
    private const int MaxQuoted = 40;

    public static ArgumentException MissingMember(string operation, string member)
        => new($"{operation}: {member} is required but is null. Set it before the call.");

    public static InvalidOperationException NotConfigured(Type type)
        => new($"{type.Name} was created without options, as a test double is, and does not override this operation. Override it, or pass options to the constructor.");

    public static PlatformNotSupportedException NeedsHttpClient()
        => new("In a browser, connections are the browser's: pass an HttpClient to the constructor.");

    [DoesNotReturn]
    public static void EmptyLabel(string operation, string member, string? value)
        => throw new ArgumentException(
            $"{operation}: {member} is part of the address and must not be {Describe(value)}. Give it a name that the service knows.");

    [DoesNotReturn]
    public static void UnexpectedToken(string expected, JsonTokenType found, long position)
        => throw new JsonException($"Expected {expected} but found {found}. (byte {position})");

    [DoesNotReturn]
    public static void BadNumber(string type, long position)
        => throw new JsonException($"Expected a number that fits {type}. (byte {position})");

    [DoesNotReturn]
    public static void BadTimestamp(string text, long position)
        => throw new JsonException($"Expected a timestamp (ISO 8601, or seconds since 1970) but found {DescribeTime(text)}. (byte {position})");

    [DoesNotReturn]
    public static void EmptyBody(string expected)
        => throw new JsonException($"Expected {expected} but the body is empty.");

    private static string DescribeTime(string text) => text.Length > MaxQuoted ? $"{text.Length} characters" : $"\"{text}\"";

    private static string Describe(string? value)
        => value is null ? "null" : value.Length == 0 ? "empty" : $"\"{value}\"";
}
