using System.Text.Json;
using System.Text.Json.Nodes;
using CodeGuruProfiler.LocalService.Model;

namespace CodeGuruProfiler.LocalService.Validation;

/// <summary>Checks the types of values.</summary>
internal static class ValueTypes
{
    /// <summary>Returns the failure of a value that does not have the type; null when it has.</summary>
    public static string? FindFailure(ShapeType type, JsonNode value) => IsOf(type, value) ? null : type switch
    {
        ShapeType.Boolean => "Member must be a boolean",
        ShapeType.Double => "Member must be a number",
        ShapeType.Integer => "Member must be an integer",
        ShapeType.List => "Member must be a list",
        ShapeType.Map => "Member must be a map",
        ShapeType.Structure => "Member must be a structure",
        ShapeType.Timestamp => "Member must be an ISO 8601 time with an offset, such as 2020-06-01T13:15:02.001Z",
        _ => "Member must be a string",
    };

    private static bool IsOf(ShapeType type, JsonNode value) => type switch
    {
        ShapeType.Boolean => value.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        ShapeType.Double => JsonNumbers.FindNumber(value) is not null,
        ShapeType.Integer => JsonNumbers.FindInteger(value) is not null,
        ShapeType.List => value is JsonArray,
        ShapeType.Map or ShapeType.Structure => value is JsonObject,
        ShapeType.Timestamp => value.GetValueKind() == JsonValueKind.String && Iso8601.FindTime(value.GetValue<string>()) is not null,
        _ => value.GetValueKind() == JsonValueKind.String,
    };
}
