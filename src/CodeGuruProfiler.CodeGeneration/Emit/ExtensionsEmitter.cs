using CodeGuruProfiler.CodeGeneration.Plan;

namespace CodeGuruProfiler.CodeGeneration.Emit;

/// <summary>Writes the short forms of the operations that need no request: extension methods, so that who replaces the client in tests has nothing to add.</summary>
internal static class ExtensionsEmitter
{
    public static GeneratedFile Emit(ServicePlan plan, SourceFile file)
    {
        var code = new CodeWriter();
        code.Line("/// <summary>Short forms of the operations that need no request.</summary>");
        code.Open($"public static class {plan.Client}Extensions");
        foreach (OperationPlan operation in plan.Operations.Where(operation => operation.IsRequestOptional))
        {
            code.UsingFolder(Spaces.Model);
            XmlDoc.Element(code, "summary", $"Calls {operation.Action} without a request: no member is set.");
            XmlDoc.Element(code, "param", "name=\"client\"", "The client.");
            XmlDoc.Element(code, "param", "name=\"cancellationToken\"", ClientDocs.Cancels);
            XmlDoc.Element(code, "returns", $"The output of {operation.Action}.");
            XmlDoc.Element(code, "exception", "cref=\"ArgumentNullException\"", "<paramref name=\"client\"/> is <see langword=\"null\"/>.");
            XmlDoc.Element(code, "remarks", $"It throws the exceptions of <see cref=\"I{plan.Client}.{operation.Name}Async\"/>.");
            Obsolete.Write(code, operation.Obsolete);
            Signature.Write(
                code, $"public static Task<{operation.Response.Name}> {operation.Name}Async", $"this I{plan.Client} client, CancellationToken cancellationToken");
            code.Open();
            code.Line("ArgumentNullException.ThrowIfNull(client);");
            code.Line();
            code.Line($"return client.{operation.Name}Async(null, cancellationToken);");
            code.Close();
        }

        code.Close();
        return file.Create($"{plan.Client}Extensions.cs", null, code);
    }
}
