using System.Collections.Immutable;

namespace CodeGuruProfiler.CodeGeneration.Plan;

/// <summary>Finds the structures that need an empty value, because a required member of the type may be absent from a response.</summary>
internal static class EmptyValues
{
    public static ImmutableArray<RecordPlan> Mark(ServicePlan plan)
    {
        HashSet<string> needed =
        [
            .. plan.Operations.Select(operation => operation.Response)
                .Concat(plan.Data)
                .Where(record => record.IsReceived)
                .SelectMany(record => record.Bound(Binding.Body))
                .Where(property => property is { Type.Kind: TypeKind.Structure, IsNullable: false })
                .Select(property => property.Type.Name),
        ];
        return [.. plan.Data.Select(record => record with { NeedsEmpty = needed.Contains(record.Name) })];
    }
}
