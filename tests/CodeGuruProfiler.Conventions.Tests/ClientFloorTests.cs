using CodeGuruProfiler.Client;
using CodeGuruProfiler.Conventions.Tests.Style;

namespace CodeGuruProfiler.Conventions.Tests;

/// <summary>
/// The client is built in floors: a namespace refers only to those before it, and to the public types of the root, which are known to all.
/// docs/architecture.md lists the same floors in the same order.
/// </summary>
public sealed class ClientFloorTests
{
    private const string Root = "CodeGuruProfiler.Client";

    /// <summary>From the ground up; the empty name is the root.</summary>
    private static readonly string[] Floors =
    [
        "Buffers",
        "SafeText",
        "Configuration",
        "Endpoints",
        "Http",
        "Pipeline",
        "TimeLimits",
        "ServiceErrors",
        "ClockSkew",
        "Retries",
        "Credentials",
        "Signing",
        "Transport",
        "Telemetry",
        "RestJson",
        "Paging",
        "Model",
        "Serialization",
        "Operations",
        "",
        "DependencyInjection",
    ];

    [Fact]
    public void Namespaces_ReferOnlyToFloorsBelowTheirs()
    {
        NamespaceGraph graph = NamespaceGraph.Read(Root, typeof(CodeGuruProfilerClientOptions).Assembly.Location);

        Assert.Equal(Floors.Select(NameOf).Order(StringComparer.Ordinal), graph.Namespaces.Order(StringComparer.Ordinal));
        Assert.Empty(graph.References.Where(reference => FloorOf(reference.Key.To) > FloorOf(reference.Key.From)).Select(reference => reference.Value));
    }

    [Fact]
    public void Namespaces_AboveTheGround_ReferToSomething()
    {
        NamespaceGraph graph = NamespaceGraph.Read(Root, typeof(CodeGuruProfilerClientOptions).Assembly.Location);

        Assert.Contains((NameOf("Retries"), NameOf("Pipeline")), graph.References.Keys);
        Assert.Contains((NameOf(""), NameOf("Retries")), graph.References.Keys);
    }

    [Fact]
    public void Architecture_ListsTheFloorsInTheirOrder()
    {
        string text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "architecture.md"));
        int[] places = [.. Floors.Where(IsFolder).Select(floor => text.IndexOf($"`{floor}`", StringComparison.Ordinal))];

        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    // The generated namespaces are in one folder, and the root is not a folder.
    private static bool IsFolder(string floor) => floor is not ("Model" or "Serialization" or "Operations" or "");

    private static string NameOf(string floor) => floor.Length == 0 ? Root : $"{Root}.{floor}";

    private static int FloorOf(string name) => Array.IndexOf(Floors, name == Root ? "" : name[(Root.Length + 1)..]);
}
