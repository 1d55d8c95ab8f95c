using System.Text.Json;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Agent.Fleet;

/// <summary>The task of Amazon ECS. https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-metadata-endpoint-v4.html</summary>
internal static class EcsTask
{
    public const string Variable = "ECS_CONTAINER_METADATA_URI_V4";

    /// <returns><see langword="null"/> when there is no usable response.</returns>
    public static async Task<FleetInfo?> FindAsync(MetadataHttp http, string baseUrl, CancellationToken cancellationToken)
        => Uri.TryCreate(baseUrl.TrimEnd('/') + "/task", UriKind.Absolute, out Uri? url) && url.Scheme == Uri.UriSchemeHttp
            && await http.FindAsync(HttpMethod.Get, url, header: null, value: null, cancellationToken).ConfigureAwait(false) is { } json
                ? Read(json)
                : null;

    /// <summary>Reads <c>{"TaskARN":"arn:…","Limits":{"CPU":0.25,"Memory":512}}</c>.</summary>
    public static FleetInfo? Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            JsonElement root = document.RootElement;
            return Text(root, "TaskARN") is { } arn && FleetIdentity.IsId(arn)
                ? FleetInfo.FargateTask(arn, Limit(root, "CPU"), (long?)Limit(root, "Memory"))
                : null;
        }
        catch (JsonException)
        {
            // Another program is at this URL.
            return null;
        }
    }

    private static string? Text(JsonElement of, string name)
        => of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static double? Limit(JsonElement root, string name)
        => root.TryGetProperty("Limits", out JsonElement limits) && limits.ValueKind == JsonValueKind.Object
            && limits.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number
            && value.TryGetDouble(out double number) && number is > 0 and < int.MaxValue
                ? number
                : null;
}
