using System.Collections.Immutable;
using CodeGuruProfiler.Client.Retries;

namespace CodeGuruProfiler.CodeGeneration.Plan;

/// <summary>An exception for an error code of the service.</summary>
internal sealed record ErrorPlan(
    string Name, string Code, string? Documentation, string Source, ImmutableArray<int> Statuses, ImmutableArray<string> Operations)
{
    public string? Obsolete { get; init; }

    /// <summary>Gets how the client retries a call that ends so.</summary>
    public RetryKind Retry { get; init; }
}
