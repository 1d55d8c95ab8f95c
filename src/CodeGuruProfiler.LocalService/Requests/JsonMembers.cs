using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CodeGuruProfiler.LocalService.Validation;

namespace CodeGuruProfiler.LocalService.Requests;

/// <summary>Reads members of a JSON object. A value of the wrong type or out of range causes a <see cref="FormatException"/> that names the member.</summary>
internal static class JsonMembers
{
    /// <summary>Returns a text; null when the member is absent.</summary>
    public static string? FindText(JsonObject body, string member) => body[member] switch
    {
        null => null,
        { } value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        { } value => throw WrongType(member, "a string", value),
    };

    /// <summary>Returns an integer; null when the member is absent.</summary>
    public static int? FindInteger(JsonObject body, string member, int least, int most = int.MaxValue) => body[member] switch
    {
        null => null,
        { } value when JsonNumbers.FindInteger(value) is { } number && number >= least && number <= most => (int)number,
        { } value => throw WrongType(member, $"an integer from {least} to {most}", value),
    };

    /// <summary>Returns a number; null when the member is absent.</summary>
    public static double? FindNumber(JsonObject body, string member, double least, double most) => body[member] switch
    {
        null => null,
        { } value when JsonNumbers.FindNumber(value) is { } number && number >= least && number <= most => number,
        { } value => throw WrongType(member, string.Create(CultureInfo.InvariantCulture, $"a number from {least} to {most}"), value),
    };

    /// <summary>Returns a list of texts; an empty list when the member is absent.</summary>
    public static IReadOnlyList<string> Texts(JsonObject body, string member) => body[member] switch
    {
        null => [],
        JsonArray items when items.All(item => item?.GetValueKind() == JsonValueKind.String) => [.. items.Select(item => item!.GetValue<string>())],
        { } value => throw WrongType(member, "a list of strings", value),
    };

    /// <summary>Returns an object; null when the member is absent.</summary>
    public static JsonObject? FindObject(JsonObject body, string member) => body[member] switch
    {
        null => null,
        JsonObject value => value,
        { } value => throw WrongType(member, "an object", value),
    };

    /// <summary>Returns a list of objects; an empty list when the member is absent.</summary>
    public static IReadOnlyList<JsonObject> Objects(JsonObject body, string member) => body[member] switch
    {
        null => [],
        JsonArray items when items.All(item => item is JsonObject) => [.. items.Select(item => item!.AsObject())],
        { } value => throw WrongType(member, "a list of objects", value),
    };

    private static FormatException WrongType(string member, string expected, JsonNode value)
        => new($"The member '{member}' must be {expected}, not {ValueText.Write(value)}.");
}
