using System.Text.Json.Nodes;

namespace CodeGuruProfiler.EndToEnd.Tests.Agreement;

/// <summary>What a client saw, a result a step, and what the service saw of it.</summary>
internal sealed record ClientRun(IReadOnlyList<JsonObject> Results, IReadOnlyList<JsonObject> Requests)
{
    public static readonly ClientRun None = new([], []);
}
