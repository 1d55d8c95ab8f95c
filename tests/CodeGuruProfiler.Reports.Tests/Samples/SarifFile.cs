using System.Buffers;
using System.Text.Json;
using CodeGuruProfiler.Client.Model;

namespace CodeGuruProfiler.Reports.Tests.Samples;

/// <summary>SARIF as the tests look at it.</summary>
internal static class SarifFile
{
    public static byte[] Write(GetRecommendationsResponse response, SarifOptions? options = null)
    {
        var output = new ArrayBufferWriter<byte>();
        RecommendationReport.WriteSarif(response, output, options);
        return output.WrittenSpan.ToArray();
    }

    public static JsonElement Run(GetRecommendationsResponse response, SarifOptions? options = null)
        => JsonDocument.Parse(Write(response, options)).RootElement.GetProperty("runs")[0];

    public static JsonElement Result(GetRecommendationsResponse response, SarifOptions? options = null) => Run(response, options).GetProperty("results")[0];

    /// <summary>Returns the URI of the first location, or null.</summary>
    public static string? Uri(JsonElement result)
        => result.GetProperty("locations") is { } locations && locations.GetArrayLength() > 0 && locations[0].TryGetProperty("physicalLocation", out JsonElement physical)
            ? physical.GetProperty("artifactLocation").GetProperty("uri").GetString()
            : null;

    public static int? Line(JsonElement result)
        => result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32();
}
