using System.Collections.Immutable;
using CodeGuruProfiler.CodeGeneration.Examples;
using CodeGuruProfiler.CodeGeneration.Plan;

namespace CodeGuruProfiler.CodeGeneration.Emit.Pages;

/// <summary>Turns a service into pages of documentation: one for each operation, and one that lists them.</summary>
internal static class PageGenerator
{
    /// <param name="plan">The service.</param>
    /// <param name="origin">The line of each page that states its origin.</param>
    /// <param name="examples">The examples by operation; the page of an operation without one has no example.</param>
    public static ImmutableArray<GeneratedFile> Generate(ServicePlan plan, string origin, IReadOnlyDictionary<string, Example> examples)
        =>
        [
            IndexEmitter.Emit(plan, origin),
            .. plan.Operations.Select(operation => PageEmitter.Emit(plan, operation, examples.GetValueOrDefault(operation.Name), origin)),
        ];
}
