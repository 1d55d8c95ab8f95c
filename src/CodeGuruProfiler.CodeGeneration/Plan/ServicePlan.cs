using System.Collections.Immutable;

namespace CodeGuruProfiler.CodeGeneration.Plan;

/// <summary>Everything that is generated for a service, decided: emitters only write it down.</summary>
internal sealed record ServicePlan
{
    /// <summary>Gets the name that the client and its namespaces are made of.</summary>
    public required string Name { get; init; }

    public required string Title { get; init; }

    public required string Version { get; init; }

    public required string? Documentation { get; init; }

    public required ImmutableArray<OperationPlan> Operations { get; init; }

    public required ImmutableArray<RecordPlan> Data { get; init; }

    public required ImmutableArray<EnumPlan> Enums { get; init; }

    public required ImmutableArray<ErrorPlan> Errors { get; init; }

    /// <summary>Gets whether something is deprecated, which generated code uses all the same.</summary>
    public required bool HasObsolete { get; init; }

    /// <summary>Gets the forms of labels, query values and headers that are generated with the client.</summary>
    public ImmutableArray<HttpForm> HttpForms => HttpFormRules.Of(Operations);

    /// <summary>Gets the forms of JSON values that are generated with the client.</summary>
    public ImmutableArray<JsonForm> JsonForms => JsonFormRules.Of(Operations, Data);

    public string Namespace => $"{Name}.Client";

    public string Client => $"{Name}Client";
}
