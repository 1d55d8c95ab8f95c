using System.Text.Json.Nodes;
using CodeGuruProfiler.LocalService.Http;
using CodeGuruProfiler.LocalService.Model;
using CodeGuruProfiler.LocalService.ServiceErrors;
using CodeGuruProfiler.LocalService.Validation;

namespace CodeGuruProfiler.LocalService.Requests;

/// <summary>Binds the input of an operation from path, query, headers and body, and validates it.</summary>
internal static class RequestBinder
{
    public static OperationInput Bind(RoutedOperation routed, RequestContent request)
    {
        OperationModel operation = routed.Operation;
        if (operation.HasJsonBody && request.Body.Length > JsonBody.MaxLength)
        {
            throw Errors.TooLarge(JsonBody.MaxLength);
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
                    // The payload has the bytes; here the member only has to be present.
                    values[member.Name] = "";
                    break;
                default:
                    break;
            }
        }

        IReadOnlyList<string> failures = new InputValidator().Validate(operation.Input, values);
        if (failures.Count > 0)
        {
            throw Errors.Validation(failures);
        }

        return new OperationInput(values, operation.Payload is null ? default : request.Body, request);
    }

    private static string Decode(string place, string encoded)
        => PercentEncoding.FindText(encoded)
            ?? throw Errors.Validation([$"Value '{encoded}' at '{place}' failed to satisfy constraint: Member must be Unicode text, in UTF-8"]);

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

    // A value of the wrong type stays a text, and the validator reports it.
    private static JsonValue FromText(ShapeType type, string text) => type switch
    {
        ShapeType.Integer when long.TryParse(text, out long number) => JsonValue.Create(number),
        ShapeType.Boolean when text is "true" or "false" => JsonValue.Create(text == "true"),
        _ => JsonValue.Create(text),
    };
}
