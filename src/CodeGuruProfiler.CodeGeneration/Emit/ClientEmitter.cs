using CodeGuruProfiler.CodeGeneration.Plan;

namespace CodeGuruProfiler.CodeGeneration.Emit;

/// <summary>Writes the generated half of the client: operations, paginators, and presigned URLs for GET operations.</summary>
internal static class ClientEmitter
{
    public static GeneratedFile Emit(ServicePlan plan, SourceFile file)
    {
        var code = new CodeWriter();
        code.Open($"public partial class {plan.Client}");
        foreach (OperationPlan operation in plan.Operations)
        {
            code.UsingFolder(Spaces.Model);
            code.UsingFolder(Spaces.Operations);
            code.Line("/// <inheritdoc/>");
            Obsolete.Write(code, operation.Obsolete);
            Signature.Write(
                code,
                $"public virtual Task<{operation.Response.Name}> {operation.Name}Async",
                InterfaceEmitter.Parameters(operation));
            code.Open();
            GuardUnlessOptional(code, operation);
            code.Line($"return SendAsync({operation.Name}Operation.Instance, {Given(operation)}, cancellationToken);");
            code.Close();
            foreach (PaginatorPlan paginator in operation.Paginators)
            {
                WritePaginator(code, operation, paginator);
            }

            if (operation.HttpMethod == "GET")
            {
                WritePresign(code, operation);
            }
        }

        code.Close();
        return file.Create($"{plan.Client}.cs", null, code);
    }

    private static void WritePaginator(CodeWriter code, OperationPlan operation, PaginatorPlan paginator)
    {
        code.Using(Spaces.Runtime);
        code.Line("/// <inheritdoc/>");
        Obsolete.Write(code, operation.Obsolete);
        code.Open($"public virtual {InterfaceEmitter.Paged(operation, paginator)} {paginator.Method}Paged({InterfaceEmitter.Request(operation)})");
        GuardUnlessOptional(code, operation);
        string first = "request";
        if (operation.IsRequestOptional || !paginator.Fixed.IsEmpty)
        {
            first = "first";
            code.Line($"{operation.Request.Name} {first} = {First(operation, paginator)};");
        }

        string token = paginator.InputToken.Name;
        code.Line($"return new {InterfaceEmitter.Paged(operation, paginator)}(");
        code.Indented(() =>
        {
            code.Line($"(token, cancellationToken) => {operation.Name}Async(token is null ? {first} : {first} with {{ {token} = token }}, cancellationToken),");
            code.Line($"static page => page.{paginator.OutputToken.Name},");
            code.Line($"static page => page.{paginator.Items.Name});");
        });
        code.Close();
    }

    private static void WritePresign(CodeWriter code, OperationPlan operation)
    {
        code.Line("/// <inheritdoc/>");
        Obsolete.Write(code, operation.Obsolete);
        Signature.Write(code, "public virtual ValueTask<Uri> PresignAsync", InterfaceEmitter.PresignParameters(operation));
        code.Open();
        Guard(code);
        code.Line($"return PresignAsync({operation.Name}Operation.Instance, request, expiresIn, cancellationToken);");
        code.Close();
    }

    private static string First(OperationPlan operation, PaginatorPlan paginator)
    {
        string given = Given(operation);
        return paginator.Fixed.IsEmpty ? given
            : $"{(operation.IsRequestOptional ? $"({given})" : given)} with {{ {string.Join(", ", paginator.Fixed)} }}";
    }

    private static string Given(OperationPlan operation) => operation.IsRequestOptional ? $"request ?? new {operation.Request.Name}()" : "request";

    private static void GuardUnlessOptional(CodeWriter code, OperationPlan operation)
    {
        if (!operation.IsRequestOptional)
        {
            Guard(code);
        }
    }

    private static void Guard(CodeWriter code)
    {
        code.Line("ArgumentNullException.ThrowIfNull(request);");
        code.Line();
    }
}
