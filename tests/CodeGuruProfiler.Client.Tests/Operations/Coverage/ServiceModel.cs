using System.Text.Json;

namespace CodeGuruProfiler.Client.Tests.Operations.Coverage;

/// <summary>The service's model as the tests read it: with none of the generator's code, so that neither hides a mistake of the other.</summary>
internal static class ServiceModel
{
    private static readonly JsonElement Shapes = Load();

    public static IReadOnlyList<string> Operations { get; } =
        [.. Shapes.EnumerateObject().Where(shape => Type(shape.Name) == "operation").Select(shape => ShortName(shape.Name)).Order(StringComparer.Ordinal)];

    public static string Input(string operation) => Target(Operation(operation).GetProperty("input"));

    public static string Output(string operation) => Target(Operation(operation).GetProperty("output"));

    public static string Method(string operation) => Http(operation).GetProperty("method").GetString()!; // The http trait always has it.

    public static int Status(string operation) => Http(operation).GetProperty("code").GetInt32();

    public static IEnumerable<string> Errors(string operation)
        => Operation(operation).GetProperty("errors").EnumerateArray().Select(error => ShortName(Target(error))).Order(StringComparer.Ordinal);

    /// <summary>Returns the error shapes that are declared in a namespace.</summary>
    public static IEnumerable<(string Code, int Status)> ErrorShapes(string shapeNamespace)
        => Shapes.EnumerateObject()
            .Where(shape => shape.Name.StartsWith(shapeNamespace + "#", StringComparison.Ordinal) && HasTrait(shape.Value, "error"))
            .Select(shape => (ShortName(shape.Name), shape.Value.GetProperty("traits").GetProperty("smithy.api#httpError").GetInt32()));

    /// <summary>Returns the enumerations with their known strings.</summary>
    public static IEnumerable<(string Name, string[] Values)> Enums()
        => Shapes.EnumerateObject().Where(shape => Type(shape.Name) == "enum").Select(shape => (
            ShortName(shape.Name),
            shape.Value.GetProperty("members").EnumerateObject()
                .Select(member => member.Value.GetProperty("traits").GetProperty("smithy.api#enumValue").GetString()!) // Each has one.
                .ToArray()));

    public static IEnumerable<ModelMember> Members(string structure)
        => Shapes.GetProperty(structure).GetProperty("members").EnumerateObject().Select(member => new ModelMember(
            member.Name,
            Target(member.Value),
            HasTrait(member.Value, "httpPayload"),
            Trait(member.Value, "httpHeader"),
            HasTrait(member.Value, "httpLabel") || HasTrait(member.Value, "httpQuery")));

    public static string Type(string shape)
        => Shapes.TryGetProperty(shape, out JsonElement found) ? found.GetProperty("type").GetString()! : ShortName(shape).ToLowerInvariant(); // Types have names.

    public static string Element(string list) => Target(Shapes.GetProperty(list).GetProperty("member"));

    public static string Value(string map) => Target(Shapes.GetProperty(map).GetProperty("value"));

    private static JsonElement Operation(string name) => Shapes.GetProperty("com.amazonaws.codeguruprofiler#" + name);

    private static JsonElement Http(string operation) => Operation(operation).GetProperty("traits").GetProperty("smithy.api#http");

    private static bool HasTrait(JsonElement shape, string trait)
        => shape.TryGetProperty("traits", out JsonElement traits) && traits.TryGetProperty("smithy.api#" + trait, out _);

    private static string? Trait(JsonElement shape, string trait)
        => HasTrait(shape, trait) ? shape.GetProperty("traits").GetProperty("smithy.api#" + trait).GetString() : null;

    private static string Target(JsonElement reference) => reference.GetProperty("target").GetString()!; // References are strings.

    private static string ShortName(string id) => id[(id.IndexOf('#', StringComparison.Ordinal) + 1)..];

    private static JsonElement Load()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CodeGuruProfiler.Client.sln")))
        {
            folder = folder.Parent;
        }

        string root = folder?.FullName ?? throw new InvalidOperationException("CodeGuruProfiler.Client.sln is in no folder above the tests.");
        using JsonDocument model = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(root, "model", "codeguruprofiler-2019-07-18.json")));
        return model.RootElement.GetProperty("shapes").Clone();
    }
}
