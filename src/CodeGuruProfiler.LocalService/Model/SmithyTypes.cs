using System.Diagnostics;
using System.Text.Json;

namespace CodeGuruProfiler.LocalService.Model;

/// <summary>Maps the types and HTTP traits of Smithy.</summary>
internal static class SmithyTypes
{
    public static ShapeType Of(string type) => type switch
    {
        "blob" => ShapeType.Blob,
        "boolean" => ShapeType.Boolean,
        "double" or "float" => ShapeType.Double,
        "integer" or "long" or "short" or "byte" => ShapeType.Integer,
        "list" => ShapeType.List,
        "map" => ShapeType.Map,
        "string" or "enum" => ShapeType.String,
        "structure" => ShapeType.Structure,
        "timestamp" => ShapeType.Timestamp,
        _ => throw new UnreachableException($"The model has a shape of the unknown type '{type}'."),
    };

    /// <summary>Returns the type of a shape of Smithy's prelude, such as <c>smithy.api#String</c>.</summary>
    public static ShapeType OfPrelude(string name) => name switch
    {
        "Unit" => ShapeType.Structure,
        _ when name.StartsWith("Primitive", StringComparison.Ordinal) => OfPrelude(name["Primitive".Length..]),
        _ => Of(name.ToLowerInvariant()),
    };

    public static (MemberLocation Location, string Name) LocationOf(string member, JsonElement traits)
    {
        if (traits.Has("smithy.api#httpLabel"))
        {
            return (MemberLocation.Label, member);
        }

        if (traits.Has("smithy.api#httpPayload"))
        {
            return (MemberLocation.Payload, member);
        }

        return traits.Has("smithy.api#httpQuery") ? (MemberLocation.Query, traits.Text("smithy.api#httpQuery"))
            : traits.Has("smithy.api#httpHeader") ? (MemberLocation.Header, traits.Text("smithy.api#httpHeader"))
            : (MemberLocation.Body, member);
    }
}
