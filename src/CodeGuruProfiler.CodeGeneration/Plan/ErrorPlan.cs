using System.Collections.Immutable;

namespace CodeGuruProfiler.CodeGeneration.Plan;

/// <summary>An exception for an error code of the service.</summary>
internal sealed record ErrorPlan(
    string Name, string Code, string? Documentation, string Source, ImmutableArray<int> Statuses, ImmutableArray<string> Operations)
{
    public string? Obsolete { get; init; }

    /// <summary>Gets whether the model says that the call may be repeated.</summary>
    public bool IsRetryable { get; init; }

    /// <summary>Gets whether the model says that a repetition has to slow down.</summary>
    public bool IsThrottling { get; init; }
}
