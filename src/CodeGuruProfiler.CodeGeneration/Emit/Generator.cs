using System.Collections.Immutable;
using CodeGuruProfiler.CodeGeneration.Plan;
using CodeGuruProfiler.CodeGeneration.Smithy;

namespace CodeGuruProfiler.CodeGeneration.Emit;

/// <summary>From the text of a model to the files of a client.</summary>
internal static class Generator
{
    /// <param name="model">The JSON AST.</param>
    /// <param name="origin">The line in each file that tells where it comes from.</param>
    /// <returns>The files in the order of their paths.</returns>
    /// <exception cref="ModelException">The model cannot be turned into a client.</exception>
    public static ImmutableArray<GeneratedFile> Generate(ReadOnlyMemory<byte> model, string origin)
    {
        ServicePlan plan = ServicePlanner.Plan(AstReader.Read(model));
        var source = new SourceFile(plan, origin);
        List<GeneratedFile> files =
        [
            InterfaceEmitter.Emit(plan, source),
            ClientEmitter.Emit(plan, source),
            ServiceErrorsEmitter.Emit(plan, source),
            .. plan.Errors.Select(error => ErrorEmitter.Emit(plan, error, source)),
            .. plan.Enums.Select(shape => EnumEmitter.Emit(plan, shape, source)),
            .. plan.Enums.Where(shape => shape.IsReadFromJson).Select(shape => EnumJsonEmitter.Emit(shape, source)),
            .. plan.Data.Select(data => RecordEmitter.Emit(plan, data, null, source)),
            .. plan.Data.Select(data => StructureJsonEmitter.Emit(data, source)),
            .. plan.Operations.Select(operation => RecordEmitter.Emit(plan, operation.Request, operation.Response, source)),
            .. plan.Operations.Select(operation => RecordEmitter.Emit(plan, operation.Response, operation.Request, source)),
            .. plan.Operations.Select(operation => OperationEmitter.Emit(operation, source)),
        ];
        if (HttpValuesEmitter.IsNeeded(files))
        {
            files.Add(HttpValuesEmitter.Emit(source));
        }

        return [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }
}
