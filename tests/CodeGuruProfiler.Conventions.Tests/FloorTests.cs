using CodeGuruProfiler.Client;
using CodeGuruProfiler.Conventions.Tests.Style;
using CodeGuruProfiler.LocalService;

namespace CodeGuruProfiler.Conventions.Tests;

/// <summary>
/// The client and the local service are built in floors: a namespace refers only to those before it, and to the public types of the root, which are known to all.
/// docs/architecture.md lists the same floors in the same order.
/// </summary>
public sealed class FloorTests
{
    // From the ground up, by a type of the root; the empty name is the root.
    private static readonly Dictionary<Type, string[]> Floors = new()
    {
        [typeof(CodeGuruProfilerClientOptions)] =
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
        ],
        [typeof(LocalProfilerService)] =
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
        ],
    };

    [Theory]
    [InlineData(typeof(CodeGuruProfilerClientOptions))]
    [InlineData(typeof(LocalProfilerService))]
    public void Namespaces_ReferOnlyToFloorsBelowTheirs(Type ofRoot)
    {
        string root = RootOf(ofRoot);
        string[] floors = [.. Floors[ofRoot].Select(floor => floor.Length == 0 ? root : $"{root}.{floor}")];
        NamespaceGraph graph = NamespaceGraph.Read(root, ofRoot.Assembly.Location);

        Assert.Equal(floors.Order(StringComparer.Ordinal), graph.Namespaces.Order(StringComparer.Ordinal));
        Assert.Empty(graph.References.Where(reference => Array.IndexOf(floors, reference.Key.To) > Array.IndexOf(floors, reference.Key.From)).Select(reference => reference.Value));
    }

    [Theory]
    [InlineData(typeof(CodeGuruProfilerClientOptions), "Retries", "Pipeline")]
    [InlineData(typeof(CodeGuruProfilerClientOptions), "", "Retries")]
    [InlineData(typeof(LocalProfilerService), "Hosting", "AggregatedProfiles")]
    public void Namespaces_AboveTheGround_ReferToSomething(Type ofRoot, string from, string to)
    {
        string root = RootOf(ofRoot);
        NamespaceGraph graph = NamespaceGraph.Read(root, ofRoot.Assembly.Location);

        Assert.Contains((from.Length == 0 ? root : $"{root}.{from}", $"{root}.{to}"), graph.References.Keys);
    }

    // The generated namespaces of the client are in one folder, and the root is not a folder.
    [Theory]
    [InlineData(typeof(CodeGuruProfilerClientOptions), "Model", "Serialization", "Operations")]
    [InlineData(typeof(LocalProfilerService))]
    public void Architecture_ListsTheFloorsInTheirOrder(Type ofRoot, params string[] generated)
    {
        string root = RootOf(ofRoot);
        string section = File.ReadAllText(Path.Combine(Repository.Root, "docs", "architecture.md")).Split($"### {root}\n")[1].Split("\n### ")[0];
        int[] places = [.. Floors[ofRoot].Where(floor => floor.Length > 0).Except(generated).Select(floor => section.IndexOf($"`{floor}`", StringComparison.Ordinal))];

        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    private static string RootOf(Type type) => type.Namespace!; // a public type of a package has one
}
