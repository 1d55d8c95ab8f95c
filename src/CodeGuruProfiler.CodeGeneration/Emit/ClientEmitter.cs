using CodeGuruProfiler.CodeGeneration.Plan;

namespace CodeGuruProfiler.CodeGeneration.Emit;

/// <summary>Writes the generated half of the client: operations, paginators, and URLs signed in advance for what is read with GET.</summary>
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
                $"{operation.Request.Name} request, CancellationToken cancellationToken = default");
            code.Open();
            Guard(code);
            code.Line($"return SendAsync({operation.Name}Operation.Instance, request, cancellationToken);");
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
        code.Open($"public virtual {InterfaceEmitter.Paged(operation, paginator)} {paginator.Method}Paged({operation.Request.Name} request)");
        Guard(code);
        string first = "request";
        if (!paginator.Fixed.IsEmpty)
        {
            code.Line($"{operation.Request.Name} first = request with {{ {string.Join(", ", paginator.Fixed)} }};");
            first = "first";
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

    private static void Guard(CodeWriter code)
    {
        code.Line("ArgumentNullException.ThrowIfNull(request);");
        code.Line();
    }
}
