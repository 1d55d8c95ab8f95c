using System.Text.Json;

namespace CodeGuruProfiler.Client.Tests;

/// <summary>AWS's shared cases. They are not part of this repository: an environment variable names their folder.</summary>
internal static class ConformanceVectors
{
    private const string Variable = "CONFORMANCE_VECTORS";

    /// <summary>Returns a folder or a file of the vectors; without vectors, the test is skipped.</summary>
    public static string PathOf(params string[] parts)
    {
        string? root = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(string.IsNullOrEmpty(root), $"{Variable} does not name the folder of AWS's cases.");
        return Path.Combine([root!, .. parts]); // Skipped when null.
    }

    public static JsonElement Read(string folder, string file)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(PathOf(folder, file)));
        return document.RootElement.Clone();
    }

    public static double? Number(this JsonElement element, string name)
        => element.TryGetProperty(name, out JsonElement value) ? value.GetDouble() : null;

    public static string? Text(this JsonElement element, string name)
        => element.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;

    public static bool? Flag(this JsonElement element, string name)
        => element.TryGetProperty(name, out JsonElement value) ? value.GetBoolean() : null;
}
