using System.Collections.Immutable;
using System.Text.Json;
using CodeGuruProfiler.Client.Retries;
using CodeGuruProfiler.CodeGeneration.Naming;
using CodeGuruProfiler.CodeGeneration.Smithy;

namespace CodeGuruProfiler.CodeGeneration.Plan;

/// <summary>Decides the exceptions. An error is recognized by its code, so shapes of one name are one exception.</summary>
internal sealed class ErrorPlanner(Closure closure, Problems problems, string api)
{
    public ImmutableArray<ErrorPlan> Plan()
        =>
        [
            .. closure.Errors
                .GroupBy(error => error.Id.Name, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => Plan([.. group])),
        ];

    private ErrorPlan Plan(StructureShape[] shapes)
    {
        foreach (StructureShape shape in shapes)
        {
            foreach (Member member in shape.Members.Where(member => !string.Equals(member.Name, "message", StringComparison.OrdinalIgnoreCase)))
            {
                problems.Add(Refusal.ErrorMember(member.Id));
            }
        }

        // The shape that operations name comes before one that only the service lists, for all operations.
        shapes = [.. shapes.OrderBy(shape => OperationsOf(shape).Length == 0)];
        if (shapes.Count(shape => OperationsOf(shape).Length > 0) > 1)
        {
            problems.Add(Refusal.NameClash("The service", Names.Exception(shapes[0].Id.Name), shapes[0].Id.ToString(), shapes[1].Id.ToString()));
        }

        StructureShape modelled = shapes[0];
        string source = OperationsOf(modelled).Length == 0 ? $"common error {modelled.Id.Name} of {api}" : $"error {modelled.Id.Name} of {api}";
        return new ErrorPlan(
            Names.Exception(modelled.Id.Name),
            modelled.Id.Name,
            modelled.Traits.Documentation,
            source,
            [.. shapes.Select(StatusOf).Distinct()],
            OperationsOf(modelled))
        {
            Obsolete = Deprecation.Of(modelled.Traits),
            Retry = RetryOf(modelled),
        };
    }

    private ImmutableArray<string> OperationsOf(StructureShape error)
        =>
        [
            .. closure.Operations
                .Where(operation => operation.Errors.Contains(error.Id))
                .Select(operation => Names.Pascal(operation.Id.Name))
                .Order(StringComparer.Ordinal),
        ];

    private static RetryKind RetryOf(StructureShape error)
    {
        bool? isThrottling = error.Traits.Has(TraitIds.Retryable)
            ? error.Traits.Get(TraitIds.Retryable, "throttling") is { ValueKind: JsonValueKind.True }
            : null;
        return ErrorRetries.Classify(error.Id.Name, isThrottling, StatusOf(error));
    }

    private static int StatusOf(StructureShape error)
        => error.Traits.Get(TraitIds.HttpError) is { ValueKind: JsonValueKind.Number } status ? status.GetInt32()
            : error.Traits.GetString(TraitIds.Error) == "server" ? 500 : 400;
}
