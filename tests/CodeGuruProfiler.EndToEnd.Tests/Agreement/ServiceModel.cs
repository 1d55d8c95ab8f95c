using System.Text.Json.Nodes;

namespace CodeGuruProfiler.EndToEnd.Tests.Agreement;

/// <summary>The operations in the service's model.</summary>
internal static class ServiceModel
{
    private static readonly JsonObject Shapes = Resources.Read("model.json")["shapes"]!.AsObject();

    public static IReadOnlyList<string> Operations { get; } = [.. Definitions().Select(operation => operation.Name)];

    public static IReadOnlyList<string> PaginatedOperations { get; } =
        [.. Definitions().Where(operation => operation.Shape["traits"]!["smithy.api#paginated"] is not null).Select(operation => operation.Name)];

    /// <summary>Every error of every operation.</summary>
    public static IReadOnlyList<(string Operation, string Error)> Errors { get; } =
    [
        .. Definitions().SelectMany(operation => (operation.Shape["errors"]?.AsArray() ?? [])
            .Select(error => (operation.Name, NameOf(error!["target"]!.GetValue<string>())))),
    ];

    private static IEnumerable<(string Name, JsonObject Shape)> Definitions() => Shapes
        .Where(shape => shape.Value!["type"]!.GetValue<string>() == "operation")
        .Select(shape => (NameOf(shape.Key), shape.Value!.AsObject()));

    private static string NameOf(string shapeId) => shapeId[(shapeId.IndexOf('#', StringComparison.Ordinal) + 1)..];
}
