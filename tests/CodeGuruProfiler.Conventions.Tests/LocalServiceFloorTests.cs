using CodeGuruProfiler.Conventions.Tests.Style;
using CodeGuruProfiler.LocalService;

namespace CodeGuruProfiler.Conventions.Tests;

/// <summary>
/// The local service is built in floors: a namespace refers only to those before it, and to the public types of the root.
/// docs/architecture.md lists the same floors in the same order.
/// </summary>
public sealed class LocalServiceFloorTests
{
    private const string Root = "CodeGuruProfiler.LocalService";

    /// <summary>From the ground up; the empty name is the root.</summary>
    private static readonly string[] Floors =
    [
        "Http",
        "Model",
        "Validation",
        "ServiceErrors",
        "Requests",
        "Storage",
        "Operations",
        "Paging",
        "Aggregation",
        "ProfilingGroups",
        "AggregatedProfiles",
        "Tags",
        "Policies",
        "Notifications",
        "Agents",
        "Metrics",
        "Anomalies",
        "Findings",
        "Authentication",
        "Faults",
        "Seeding",
        "Pipeline",
        "Control",
        "Markup",
        "TimeLines",
        "ConsolePages",
        "WebConsole",
        "Hosting",
        "",
    ];

    [Fact]
    public void Namespaces_ReferOnlyToFloorsBelowTheirs()
    {
        NamespaceGraph graph = NamespaceGraph.Read(Root, typeof(LocalProfilerService).Assembly.Location);

        Assert.Equal(Floors.Select(NameOf).Order(StringComparer.Ordinal), graph.Namespaces.Order(StringComparer.Ordinal));
        Assert.Empty(graph.References.Where(reference => FloorOf(reference.Key.To) > FloorOf(reference.Key.From)).Select(reference => reference.Value));
        Assert.Contains((NameOf("Hosting"), NameOf("AggregatedProfiles")), graph.References.Keys);
    }

    [Fact]
    public void Architecture_ListsTheFloorsInTheirOrder()
    {
        string section = File.ReadAllText(Path.Combine(Repository.Root, "docs", "architecture.md")).Split($"### {Root}\n")[1].Split("\n### ")[0];
        int[] places = [.. Floors.Where(floor => floor.Length > 0).Select(floor => section.IndexOf($"`{floor}`", StringComparison.Ordinal))];

        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    private static string NameOf(string floor) => floor.Length == 0 ? Root : $"{Root}.{floor}";

    private static int FloorOf(string name) => Array.IndexOf(Floors, name == Root ? "" : name[(Root.Length + 1)..]);
}
