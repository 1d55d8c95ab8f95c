using System.Text.Json;
using System.Text.Json.Nodes;
using CodeGuruProfiler.LocalService.Http;
using CodeGuruProfiler.LocalService.ServiceErrors;

namespace CodeGuruProfiler.LocalService.Requests;

/// <summary>Parses JSON bodies.</summary>
internal static class JsonBody
{
    /// <summary>The maximum length of an operation's JSON input. Only profiles are longer, and they are not JSON input.</summary>
    public const int MaxLength = 1024 * 1024;

    // The deepest input of the service has four levels.
    private const int MaxDepth = 32;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false };

    /// <summary>Returns the JSON object of a body; an empty object for an empty body.</summary>
    public static JsonObject Parse(RequestContent request)
    {
        if (request.Body.IsEmpty)
        {
            return [];
        }

        string? contentType = request.FindHeader("Content-Type");
        if (!MediaTypes.Is(contentType, MediaTypes.Json))
        {
            throw Errors.Malformed($"The Content-Type must be {MediaTypes.Json}, not '{contentType}'.");
        }

        return ParseObject(request.Body.Span);
    }

    /// <summary>Returns the JSON object of a complete text in valid Unicode.</summary>
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
            throw Errors.Invalid($"The body is not JSON: {malformed.Message}");
        }

        throw Errors.Invalid("The body must be a JSON object.");
    }

    // A node decodes its texts lazily, which would be in the middle of an operation.
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
                throw Errors.Invalid($"The body contains text that is not Unicode (byte {reader.TokenStartIndex}).");
            }
        }
    }
}
