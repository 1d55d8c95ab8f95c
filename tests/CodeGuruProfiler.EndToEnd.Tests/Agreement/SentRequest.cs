using System.Text;
using System.Text.Json.Nodes;

namespace CodeGuruProfiler.EndToEnd.Tests.Agreement;

/// <summary>A request as the service saw it, without what may differ between clients: signature, user agent, the order of the query.</summary>
internal static class SentRequest
{
    public static JsonObject Read(JsonNode seen) => new()
    {
        ["operation"] = seen["operation"]?.DeepClone(),
        ["method"] = seen["method"]?.DeepClone(),
        ["path"] = seen["path"]?.DeepClone(),
        ["query"] = Query(seen["query"]!.GetValue<string>()),
        ["contentType"] = Header(seen, "Content-Type"),
        ["accept"] = Header(seen, "Accept"),
        ["contentEncoding"] = Header(seen, "Content-Encoding"),
        ["body"] = Body(Convert.FromBase64String(seen["body"]!.GetValue<string>())),
    };

    // Values stay as they were sent: encoding is part of what is compared. Those of one name keep their order.
    private static JsonObject Query(string query) => new(query
        .Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(part => part.Split('=', 2))
        .GroupBy(part => part[0], part => part[1])
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => KeyValuePair.Create(group.Key, (JsonNode?)Values(group.Key, [.. group]))));

    private static JsonNode Values(string name, string[] values) => name == "nextToken" || values.Length == 1
        ? JsonValue.Create(values[0])
        : new JsonArray([.. values.Select(value => JsonValue.Create(value))]);

    private static JsonNode? Header(JsonNode seen, string name) => seen["headers"]!.AsObject()
        .FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value?.DeepClone();

    private static JsonNode? Body(byte[] body)
    {
        if (body.Length == 0)
        {
            return null;
        }

        // A JSON body is a value; any other is its bytes.
        return body[0] == (byte)'{' ? JsonNode.Parse(Encoding.UTF8.GetString(body)) : JsonValue.Create(Convert.ToBase64String(body));
    }
}
