using System.Collections.Immutable;

namespace CodeGuruProfiler.CodeGeneration.Plan;

/// <summary>An operation: its HTTP binding, its request and response, its errors and paginators.</summary>
internal sealed record OperationPlan
{
    public required string Name { get; init; }

    /// <summary>Gets the action's name in the model, which the documentation cites.</summary>
    public required string Action { get; init; }

    public required string HttpMethod { get; init; }

    public required ImmutableArray<UriPart> Path { get; init; }

    /// <summary>Gets the pairs that every request has in its query.</summary>
    public required ImmutableArray<KeyValuePair<string, string>> Query { get; init; }

    public required RecordPlan Request { get; init; }

    public required RecordPlan Response { get; init; }

    public required ImmutableArray<ErrorPlan> Errors { get; init; }

    public required ImmutableArray<PaginatorPlan> Paginators { get; init; }

    public required bool IsReadOnly { get; init; }

    public required bool IsIdempotent { get; init; }

    public required string? Documentation { get; init; }

    /// <summary>Gets the titles and URLs of further documentation.</summary>
    public required ImmutableArray<KeyValuePair<string, string>> Elsewhere { get; init; }

    /// <summary>Gets the source of the operation, for its documentation.</summary>
    public required string Source { get; init; }

    public string? Obsolete { get; init; }

    /// <summary>Gets a value indicating whether the operation can be called without a request: no member is required.</summary>
    public bool IsRequestOptional => !Request.Properties.Any(property => property.IsRequired);
}
