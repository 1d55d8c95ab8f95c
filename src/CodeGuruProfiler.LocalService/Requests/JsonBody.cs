using System.Text.Json;
using System.Text.Json.Nodes;
using CodeGuruProfiler.LocalService.Errors;

namespace CodeGuruProfiler.LocalService.Requests;

internal static class JsonBody
{
    /// <summary>The longest input of an operation: a profile is no JSON of members, and nothing else is long.</summary>
    public const int MaxLength = 1024 * 1024;

    // The deepest input of the service has four levels.
    private const int MaxDepth = 32;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false };

    /// <summary>Gets the JSON object of a body; an empty object for an empty body.</summary>
    public static JsonObject Parse(RequestContent request)
    {
        if (request.Body.IsEmpty)
        {
            return [];
        }

        string? contentType = request.FindHeader("Content-Type");
        if (!MediaTypes.Is(contentType, MediaTypes.Json))
        {
            Throw.Malformed($"The body must be of Content-Type {MediaTypes.Json}, not '{contentType}'.");
        }

        return ParseObject(request.Body.Span);
    }

    /// <summary>Gets the JSON object of a text that is whole and Unicode.</summary>
    public static JsonObject ParseObject(ReadOnlySpan<byte> body)
    {
        try
        {
            CheckTexts(body);
            if (JsonNode.Parse(body, documentOptions: Options) is JsonObject values)
            {
                return values;
            }
        }
        catch (JsonException malformed)
        {
            Throw.Invalid($"The body is not JSON: {malformed.Message}");
        }

        Throw.Invalid("The body must be a JSON object.");
        return null;
    }

    // A node reads its texts when it is asked for them, which would be in the middle of an operation.
    private static void CheckTexts(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = MaxDepth });
        while (reader.Read())
        {
            if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
            {
                continue;
            }

            try
            {
                _ = reader.GetString();
            }
            catch (InvalidOperationException)
            {
                Throw.Invalid($"The body holds text that is not Unicode (byte {reader.TokenStartIndex}).");
            }
        }
    }
}
