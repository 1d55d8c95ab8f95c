using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CodeGuruProfiler.Client.Tests.Operations.Harness;

/// <summary>
/// A response as text with every property in it, so that two are compared to the last member and a difference is seen at its line. Other than
/// records' equality it looks into lists, and at the offset of times.
/// </summary>
public static class ResponseText
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(object response) => JsonSerializer.Serialize(response, response.GetType(), Options);
}
