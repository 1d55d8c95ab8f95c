using System.Collections.Immutable;

namespace CodeGuruProfiler.CodeGeneration.Plan;

/// <summary>The constraints of a value. The client documents them; the service enforces them.</summary>
internal sealed record ConstraintPlan
{
    public static ConstraintPlan None { get; } = new();

    public string? MinLength { get; init; }

    public string? MaxLength { get; init; }

    public string? Min { get; init; }

    public string? Max { get; init; }

    public string? Pattern { get; init; }

    public bool IsArn { get; init; }

    public bool IsUnique { get; init; }

    /// <summary>Gets the known values of an open enum, as <c>Type.Member</c>.</summary>
    public ImmutableArray<string> Values { get; init; } = [];
}
