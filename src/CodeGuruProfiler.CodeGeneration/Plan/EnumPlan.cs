using System.Collections.Immutable;

namespace CodeGuruProfiler.CodeGeneration.Plan;

/// <summary>An open enum.</summary>
internal sealed record EnumPlan(string Name, string? Documentation, string Source, ImmutableArray<EnumValuePlan> Values)
{
    public string? Obsolete { get; init; }

    /// <summary>Gets whether it occurs in a JSON body that is read.</summary>
    public bool IsReadFromJson { get; init; }
}
