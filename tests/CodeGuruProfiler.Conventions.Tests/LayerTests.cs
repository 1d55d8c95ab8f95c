using CodeGuruProfiler.Client;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace CodeGuruProfiler.Conventions.Tests;

/// <summary>Which folder of the client may know which, read from the compiled code.</summary>
public class LayerTests
{
    private const string Root = "CodeGuruProfiler.Client.";
    private const string Model = Root + "Model";

    [Theory]
    [InlineData("Pipeline")]
    [InlineData("Signing")]
    [InlineData("Retries")]
    [InlineData("Credentials")]
    [InlineData("Endpoints")]
    public void Layer_BelowTheModel_DoesNotKnowIt(string layer) => AssertDoesNotKnow(Root + layer, Model);

    [Theory]
    [InlineData("Pipeline")]
    [InlineData("Signing")]
    [InlineData("Retries")]
    [InlineData("Credentials")]
    [InlineData("Endpoints")]
    public void Model_DoesNotKnowHowRequestsAreSent(string layer) => AssertDoesNotKnow(Model, Root + layer);

    [Fact]
    public void Layers_ThatTheRulesName_Exist()
    {
        using AssemblyDefinition assembly = Read();
        string[] namespaces = [.. assembly.MainModule.Types.Select(type => type.Namespace).Distinct()];

        foreach (string layer in new[] { "Model", "Pipeline", "Signing", "Retries", "Credentials", "Endpoints" })
        {
            Assert.Contains(Root + layer, namespaces);
        }
    }

    private static void AssertDoesNotKnow(string from, string to)
    {
        using AssemblyDefinition assembly = Read();
        string[] offenders =
        [
            .. assembly.MainModule.GetTypes()
                .Where(type => Namespace(type) == from)
                .SelectMany(type => Mentioned(type).Where(other => Namespace(other) == to).Select(other => $"{type.FullName} knows {other.FullName}"))
                .Distinct(),
        ];

        Assert.Empty(offenders);
    }

    private static AssemblyDefinition Read() => AssemblyDefinition.ReadAssembly(typeof(CodeGuruProfilerClientOptions).Assembly.Location);

    private static string Namespace(TypeReference type)
    {
        while (type.DeclaringType is not null)
        {
            type = type.DeclaringType;
        }

        return type.Namespace;
    }

    private static IEnumerable<TypeReference> Mentioned(TypeDefinition type)
    {
        IEnumerable<TypeReference?> direct =
        [
            type.BaseType,
            .. type.Interfaces.Select(implemented => implemented.InterfaceType),
            .. type.Fields.Select(field => field.FieldType),
            .. type.Methods.SelectMany(Mentioned),
        ];
        return direct.OfType<TypeReference>().SelectMany(Flatten);
    }

    private static IEnumerable<TypeReference?> Mentioned(MethodDefinition method)
    {
        IEnumerable<TypeReference?> signature =
        [
            method.ReturnType,
            .. method.Parameters.Select(parameter => parameter.ParameterType),
        ];
        return method.HasBody
            ? [.. signature, .. method.Body.Variables.Select(variable => variable.VariableType), .. method.Body.Instructions.SelectMany(Mentioned)]
            : signature;
    }

    private static IEnumerable<TypeReference?> Mentioned(Instruction instruction) => instruction.Operand switch
    {
        TypeReference type => [type],
        GenericInstanceMethod method => [method.DeclaringType, method.ReturnType, .. method.GenericArguments],
        MethodReference method => [method.DeclaringType, method.ReturnType],
        FieldReference field => [field.DeclaringType, field.FieldType],
        _ => [],
    };

    private static IEnumerable<TypeReference> Flatten(TypeReference type) => type switch
    {
        GenericInstanceType generic => [generic.ElementType, .. generic.GenericArguments.SelectMany(Flatten)],
        TypeSpecification wrapper => Flatten(wrapper.ElementType),
        _ => [type],
    };
}
