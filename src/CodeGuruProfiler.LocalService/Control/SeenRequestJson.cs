using System.Text.Json.Nodes;
using CodeGuruProfiler.LocalService.Validation;

namespace CodeGuruProfiler.LocalService.Control;

internal static class SeenRequestJson
{
    public static JsonNode Write(SeenRequest request) => new JsonObject
    {
        ["receivedAt"] = Iso8601.Write(request.ReceivedAt),
        ["operation"] = request.Operation,
        ["method"] = request.Method,
        ["path"] = request.Path,
        ["query"] = request.Query,
        ["headers"] = new JsonObject(request.Headers.Select(header => KeyValuePair.Create<string, JsonNode?>(header.Key, header.Value))),
        ["body"] = Convert.ToBase64String(request.Body.Span),
        ["status"] = request.Status,
        ["errorCode"] = request.ErrorCode,
    };
}
