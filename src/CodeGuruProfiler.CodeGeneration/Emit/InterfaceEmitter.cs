using CodeGuruProfiler.CodeGeneration.Plan;

namespace CodeGuruProfiler.CodeGeneration.Emit;

/// <summary>Writes the client's interface, with the documentation of its methods.</summary>
internal static class InterfaceEmitter
{
    public static GeneratedFile Emit(ServicePlan plan, SourceFile file)
    {
        var code = new CodeWriter();
        var docs = new ClientDocs(plan);
        string[] about = new DocText(new Links(plan).Find).All(plan.Documentation);
        XmlDoc.Element(code, "summary", $"Defines the operations of {DocText.Escape(plan.Title)}. <see cref=\"{plan.Client}\"/> calls the service; tests can replace it.");
        XmlDoc.Element(code, "remarks", "", [.. about, $"Source: the {DocText.Escape(plan.Title)} API, version {DocText.Escape(plan.Version)}."]);
        code.Open($"public interface I{plan.Client}");
        foreach (OperationPlan operation in plan.Operations)
        {
            if (operation != plan.Operations[0])
            {
                code.Line();
            }

            code.Using(Spaces.Runtime);
            code.UsingFolder(Spaces.Model);
            docs.Operation(code, operation);
            Obsolete.Write(code, operation.Obsolete);
            Signature.Write(
                code,
                $"Task<{operation.Response.Name}> {operation.Name}Async",
                Parameters(operation),
                ";");
            foreach (PaginatorPlan paginator in operation.Paginators)
            {
                code.Line();
                ClientDocs.Paginator(code, operation, paginator);
                Obsolete.Write(code, operation.Obsolete);
                code.Line($"{Paged(operation, paginator)} {paginator.Method}Paged({Request(operation)});");
            }

            if (operation.HttpMethod == "GET")
            {
                code.Line();
                ClientDocs.Presign(code, operation);
                Obsolete.Write(code, operation.Obsolete);
                Signature.Write(code, "ValueTask<Uri> PresignAsync", PresignParameters(operation), ";");
            }
        }

        code.Close();
        return file.Create($"I{plan.Client}.cs", null, code);
    }

    public static string Parameters(OperationPlan operation) => $"{Request(operation)}, CancellationToken cancellationToken = default";

    /// <summary>Returns the parameter for the request, which is optional if no member is required.</summary>
    public static string Request(OperationPlan operation)
        => operation.IsRequestOptional ? $"{operation.Request.Name}? request = null" : $"{operation.Request.Name} request";

    public static string PresignParameters(OperationPlan operation)
        => $"{operation.Request.Name} request, TimeSpan expiresIn, CancellationToken cancellationToken = default";

    public static string Paged(OperationPlan operation, PaginatorPlan paginator) => $"Paged<{operation.Response.Name}, {paginator.Items.Type.Element?.CSharp}>";
}
