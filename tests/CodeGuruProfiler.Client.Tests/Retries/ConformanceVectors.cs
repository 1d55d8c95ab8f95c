using System.Text.Json;

namespace CodeGuruProfiler.Client.Tests.Retries;

/// <summary>AWS's shared cases. They are not part of this repository: the folder is named by an environment variable.</summary>
internal static class ConformanceVectors
{
    private const string Variable = "CONFORMANCE_VECTORS";

    public static JsonElement Read(string folder, string file)
    {
        string? root = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(string.IsNullOrEmpty(root), $"{Variable} does not name the folder of AWS's cases.");
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(root!, folder, file))); // Skipped when null.
        return document.RootElement.Clone();
    }

    public static double? Number(this JsonElement element, string name)
        => element.TryGetProperty(name, out JsonElement value) ? value.GetDouble() : null;

    public static string? Text(this JsonElement element, string name)
        => element.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;

    public static bool? Flag(this JsonElement element, string name)
        => element.TryGetProperty(name, out JsonElement value) ? value.GetBoolean() : null;
}
