using System.Collections.Immutable;
using System.Text.Json;

namespace CodeGuruProfiler.CodeGeneration.Smithy;

/// <summary>The traits of a shape or a member, by id.</summary>
internal sealed class Traits(ImmutableSortedDictionary<string, JsonElement> values)
{
    public static Traits None { get; } = new(ImmutableSortedDictionary.Create<string, JsonElement>(StringComparer.Ordinal));

    public IEnumerable<string> Ids => values.Keys;

    public string? Documentation => GetString(TraitIds.Documentation);

    public bool Has(string id) => values.ContainsKey(id);

    public JsonElement? Get(string id) => values.TryGetValue(id, out JsonElement value) ? value : null;

    public string? GetString(string id) => Get(id) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    /// <summary>Gets a property of a trait whose value is an object.</summary>
    public JsonElement? Get(string id, string property)
        => Get(id) is { ValueKind: JsonValueKind.Object } value && value.TryGetProperty(property, out JsonElement found) ? found : null;

    public string? GetString(string id, string property)
        => Get(id, property) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;
}
