using CodeGuruProfiler.CodeGeneration.Plan;

namespace CodeGuruProfiler.CodeGeneration.Emit;

/// <summary>Writes the mapping from error codes to exceptions. It is one for all operations: any operation may return any error.</summary>
internal static class ServiceExceptionsEmitter
{
    public static GeneratedFile Emit(ServicePlan plan, SourceFile file)
    {
        var code = new CodeWriter();
        code.Using(Spaces.Runtime);
        code.Using(Spaces.RuntimeServiceErrors);
        XmlDoc.Element(
            code,
            "summary",
            "Creates the exception for an error code. Any operation may return any error.");
        code.Open("internal static class ServiceExceptions");
        code.Line("public static CodeGuruProfilerException Create(ServiceError error) => error.Code switch");
        code.Open();
        foreach (ErrorPlan error in plan.Errors)
        {
            code.UsingFolder(Spaces.Model);
            code.Line($"{Literals.Quote(error.Code)} => new {error.Name}(error),");
        }

        code.Line("_ => new CodeGuruProfilerException(error),");
        code.Close("};");
        code.Close();
        return file.Create("Serialization/ServiceExceptions.cs", "Serialization", code);
    }
}
