using System.Diagnostics;
using System.Text.Json;

namespace CodeGuruProfiler.LocalService.Model;

/// <summary>Reads JSON members that may be absent.</summary>
internal static class JsonElementExtensions
{
    public static bool Has(this JsonElement element, string name) => element.Find(name).ValueKind != JsonValueKind.Undefined;

    public static JsonElement Find(this JsonElement element, string name)
        => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) ? value : default;

    public static double? FindNumber(this JsonElement element, string name)
        => element.Find(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;

    public static string Text(this JsonElement element, string name)
        => element.GetProperty(name).GetString()
            ?? throw new UnreachableException($"The model has a null where the text of '{name}' is expected.");
}
