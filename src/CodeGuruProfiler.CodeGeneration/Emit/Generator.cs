using System.Collections.Immutable;
using CodeGuruProfiler.CodeGeneration.Plan;
using CodeGuruProfiler.CodeGeneration.Smithy;

namespace CodeGuruProfiler.CodeGeneration.Emit;

/// <summary>Turns a model into the source files of a client.</summary>
internal static class Generator
{
    /// <param name="model">The JSON AST.</param>
    /// <param name="origin">The line of each file that states its origin.</param>
    /// <returns>The files in the order of their paths.</returns>
    /// <exception cref="ModelException">The model cannot be turned into a client.</exception>
    public static ImmutableArray<GeneratedFile> Generate(ReadOnlyMemory<byte> model, string origin) => Generate(ServicePlanner.Plan(AstReader.Read(model)), origin);

    /// <summary>Creates the source files of the client.</summary>
    public static ImmutableArray<GeneratedFile> Generate(ServicePlan plan, string origin)
    {
        var source = new SourceFile(plan, origin);
        GeneratedFile[] files =
        [
            InterfaceEmitter.Emit(plan, source),
            ClientEmitter.Emit(plan, source),
            .. plan.Operations.Any(operation => operation.IsRequestOptional) ? (GeneratedFile[])[ExtensionsEmitter.Emit(plan, source)] : [],
            ServiceExceptionsEmitter.Emit(plan, source),
            .. plan.Errors.Select(error => ErrorEmitter.Emit(plan, error, source)),
            .. plan.Enums.Select(shape => EnumEmitter.Emit(plan, shape, source)),
            .. plan.Enums.Where(shape => shape.IsReadFromJson).Select(shape => EnumJsonEmitter.Emit(shape, source)),
            .. plan.Data.Select(data => RecordEmitter.Emit(plan, data, null, source)),
            .. plan.Data.Select(data => StructureJsonEmitter.Emit(data, source)),
            .. plan.Operations.Select(operation => RecordEmitter.Emit(plan, operation.Request, operation.Response, source)),
            .. plan.Operations.Select(operation => RecordEmitter.Emit(plan, operation.Response, operation.Request, source)),
            .. plan.Operations.Select(operation => OperationEmitter.Emit(operation, source)),
            .. plan.HttpForms is { IsEmpty: false } httpForms ? (GeneratedFile[])[HttpValuesEmitter.Emit(httpForms, source)] : [],
            .. plan.JsonForms is { IsEmpty: false } jsonForms ? (GeneratedFile[])[JsonFormsEmitter.Emit(jsonForms, source)] : [],
        ];
        return [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }
}
