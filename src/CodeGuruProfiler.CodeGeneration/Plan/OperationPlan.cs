using System.Collections.Immutable;

namespace CodeGuruProfiler.CodeGeneration.Plan;

internal sealed record OperationPlan
{
    public required string Name { get; init; }

    /// <summary>Gets the action's name in the model, which the documentation cites.</summary>
    public required string Action { get; init; }

    public required string HttpMethod { get; init; }

    public required ImmutableArray<UriPart> Path { get; init; }

    /// <summary>Gets what stands in the query whatever the request says.</summary>
    public required ImmutableArray<KeyValuePair<string, string>> Query { get; init; }

    public required RecordPlan Request { get; init; }

    public required RecordPlan Response { get; init; }

    public required ImmutableArray<ErrorPlan> Errors { get; init; }

    public required ImmutableArray<PaginatorPlan> Paginators { get; init; }

    public required bool IsReadOnly { get; init; }

    public required bool IsIdempotent { get; init; }

    public required string? Documentation { get; init; }

    /// <summary>Gets what others have written about it: a title and an address each.</summary>
    public required ImmutableArray<KeyValuePair<string, string>> Elsewhere { get; init; }

    /// <summary>Gets what the documentation names as where the operation comes from.</summary>
    public required string Source { get; init; }

    public string? Obsolete { get; init; }
}
