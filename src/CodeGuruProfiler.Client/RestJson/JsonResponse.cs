using System.Net;
using System.Text.Json;
using CodeGuruProfiler.Client.Http;

namespace CodeGuruProfiler.Client.RestJson;

/// <summary>Reads the body of a response as one JSON object.</summary>
internal static class JsonResponse
{
    // Deep enough for every documented structure; what is unknown and deeper is not read.
    private const int MaxDepth = 256;

    /// <summary>Opens the body; the reader is on the object's brace.</summary>
    public static Utf8JsonReader OpenJson(this ServiceResponse response)
    {
        // The status 201 alone means that it is done; after any other success a missing body is a lost response.
        ReadOnlySpan<byte> body = response.Body;
        if (body.IsEmpty && response.StatusCode != (int)HttpStatusCode.Created)
        {
            ThrowHelper.ThrowEmptyBody("a JSON object");
        }

        var json = new Utf8JsonReader(body.IsEmpty ? "{}"u8 : body, new JsonReaderOptions { MaxDepth = MaxDepth });
        json.Read();
        JsonValues.ExpectObject(ref json);
        return json;
    }

    /// <summary>Reads on to the end of the body: after the object nothing but white space may follow.</summary>
    public static void CloseJson(this ServiceResponse response, ref Utf8JsonReader json)
    {
        if (json.BytesConsumed < response.Body.Length)
        {
            json.Read();
        }
    }
}
