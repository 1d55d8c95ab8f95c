using System.Text.Json.Nodes;
using CodeGuruProfiler.LocalService.Errors;
using CodeGuruProfiler.LocalService.Model;
using CodeGuruProfiler.LocalService.Validation;

namespace CodeGuruProfiler.LocalService.Requests;

/// <summary>Gathers an operation's members from the path, the query, the headers and the body, and has them validated.</summary>
internal static class RequestBinder
{
    public static OperationInput Bind(RoutedOperation routed, RequestContent request)
    {
        OperationModel operation = routed.Operation;
        if (operation.HasJsonBody && request.Body.Length > JsonBody.MaxLength)
        {
            Throw.TooLarge(JsonBody.MaxLength);
        }

        JsonObject values = operation.HasJsonBody ? JsonBody.Parse(request) : [];
        ILookup<string, string> query = QueryParameters.Split(request.RawQuery).ToLookup(pair => Decode("query", pair.Key), pair => Decode(pair.Key, pair.Value));
        foreach (ShapeMember member in operation.Input.Members.Values)
        {
            switch (member.Location)
            {
                case MemberLocation.Label:
                    values[member.Name] = Decode(member.Name, routed.Labels[member.Name]);
                    break;
                case MemberLocation.Query:
                    values[member.Name] = FromQuery(member, [.. query[member.LocationName]]);
                    break;
                case MemberLocation.Header:
                    values[member.Name] = request.FindHeader(member.LocationName);
                    break;
                case MemberLocation.Payload when request.Body.Length > 0:
                    // The bytes are beside the values; the member only has to be there.
                    values[member.Name] = "";
                    break;
                default:
                    break;
            }
        }

        IReadOnlyList<string> failures = new InputValidator().Validate(operation.Input, values);
        if (failures.Count > 0)
        {
            Throw.Validation(failures);
        }

        return new OperationInput(values, operation.Payload is null ? default : request.Body, request);
    }

    private static string Decode(string place, string encoded)
    {
        string? text = PercentEncoding.FindText(encoded);
        if (text is null)
        {
            Throw.Validation([$"Value '{encoded}' at '{place}' failed to satisfy constraint: Member must be Unicode text, in UTF-8"]);
        }

        return text;
    }

    private static JsonNode? FromQuery(ShapeMember member, string[] values)
    {
        if (values.Length == 0)
        {
            return null;
        }

        return member.Shape.Type == ShapeType.List
            ? new JsonArray([.. values.Select(value => FromText(member.Shape.Members["member"].Shape.Type, value))])
            : FromText(member.Shape.Type, values[0]);
    }

    // What is not of its type stays text; the validator says so.
    private static JsonValue FromText(ShapeType type, string text) => type switch
    {
        ShapeType.Integer when long.TryParse(text, out long number) => JsonValue.Create(number),
        ShapeType.Boolean when text is "true" or "false" => JsonValue.Create(text == "true"),
        _ => JsonValue.Create(text),
    };
}
