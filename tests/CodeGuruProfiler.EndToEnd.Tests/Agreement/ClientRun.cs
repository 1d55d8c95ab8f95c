using System.Text.Json.Nodes;

namespace CodeGuruProfiler.EndToEnd.Tests.Agreement;

/// <summary>A client's results, one per step, and its requests as the service received them.</summary>
internal sealed record ClientRun(IReadOnlyList<JsonObject> Results, IReadOnlyList<JsonObject> Requests)
{
    public static readonly ClientRun None = new([], []);
}
