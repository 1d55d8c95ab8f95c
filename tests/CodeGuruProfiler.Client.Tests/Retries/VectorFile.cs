using System.Text.Json;

namespace CodeGuruProfiler.Client.Tests.Retries;

/// <summary>Reads a file of AWS's cases.</summary>
internal static class VectorFile
{
    public static JsonElement Read(string folder, string file)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(ConformanceVectors.Folder(folder, file)));
        return document.RootElement.Clone();
    }

    public static double? Number(this JsonElement element, string name)
        => element.TryGetProperty(name, out JsonElement value) ? value.GetDouble() : null;

    public static string? Text(this JsonElement element, string name)
        => element.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;

    public static bool? Flag(this JsonElement element, string name)
        => element.TryGetProperty(name, out JsonElement value) ? value.GetBoolean() : null;
}
