using Mono.Cecil;
using Mono.Cecil.Cil;

namespace CodeGuruProfiler.Conventions.Tests.Style;

/// <summary>
/// Which namespace of a package refers to which, read from the compiled code.
/// The public types of the root namespace, and its Errors and ThrowHelper, are known to all and are not counted.
/// </summary>
internal sealed class NamespaceGraph
{
    private readonly Dictionary<(string From, string To), string> _references = [];

    private NamespaceGraph(string root, ModuleDefinition module)
    {
        foreach (TypeDefinition type in module.GetTypes())
        {
            string from = NamespaceOf(type);
            foreach (TypeReference other in Mentioned(type).Where(other => other.Scope == module))
            {
                string to = NamespaceOf(other);
                if (from != to && IsOf(root, from) && IsOf(root, to) && !IsKnownToAll(root, other))
                {
                    _references.TryAdd((from, to), $"{type.FullName} refers to {other.FullName}");
                }
            }
        }

        Namespaces = [.. module.Types.Select(type => type.Namespace).Where(name => IsOf(root, name)).Distinct()];
    }

    public IReadOnlyCollection<string> Namespaces { get; }

    /// <summary>Gets an example of each reference from one namespace to another.</summary>
    public IReadOnlyDictionary<(string From, string To), string> References => _references;

    public static NamespaceGraph Read(string root, string path)
    {
        using ModuleDefinition module = ModuleDefinition.ReadModule(path);
        return new NamespaceGraph(root, module);
    }

    public static NamespaceGraph Read(string root, Stream assembly)
    {
        using ModuleDefinition module = ModuleDefinition.ReadModule(assembly);
        return new NamespaceGraph(root, module);
    }

    /// <summary>Finds the pairs of namespaces that refer to each other.</summary>
    public IEnumerable<string> FindPairs()
        => from reference in _references
           where string.CompareOrdinal(reference.Key.From, reference.Key.To) < 0
           let back = _references.GetValueOrDefault((reference.Key.To, reference.Key.From))
           where back is not null
           select $"{reference.Key.From} and {reference.Key.To}: {reference.Value}; {back}";

    private static bool IsOf(string root, string name) => name == root || name.StartsWith(root + ".", StringComparison.Ordinal);

    private static bool IsKnownToAll(string root, TypeReference type)
    {
        TypeDefinition outermost = OutermostOf(type).Resolve();
        return outermost.Namespace == root && (outermost.IsPublic || outermost.Name is "Errors" or "ThrowHelper");
    }

    private static TypeReference OutermostOf(TypeReference type)
    {
        while (type.DeclaringType is not null)
        {
            type = type.DeclaringType;
        }

        return type;
    }

    private static string NamespaceOf(TypeReference type) => OutermostOf(type).Namespace;

    private static IEnumerable<TypeReference> Mentioned(TypeDefinition type)
    {
        IEnumerable<TypeReference?> direct =
        [
            type.BaseType,
            .. type.Interfaces.Select(implemented => implemented.InterfaceType),
            .. type.GenericParameters.SelectMany(Mentioned),
            .. type.CustomAttributes.SelectMany(Mentioned),
            .. type.Fields.Select(field => field.FieldType),
            .. type.Fields.SelectMany(field => field.CustomAttributes).SelectMany(Mentioned),
            .. type.Properties.SelectMany(property => property.CustomAttributes).SelectMany(Mentioned),
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
            .. method.GenericParameters.SelectMany(Mentioned),
            .. method.CustomAttributes.SelectMany(Mentioned),
        ];
        return method.HasBody
            ?
            [
                .. signature,
                .. method.Body.Variables.Select(variable => variable.VariableType),
                .. method.Body.ExceptionHandlers.Select(handler => handler.CatchType),
                .. method.Body.Instructions.SelectMany(Mentioned),
            ]
            : signature;
    }

    private static IEnumerable<TypeReference?> Mentioned(GenericParameter parameter) => parameter.Constraints.Select(constraint => constraint.ConstraintType);

    private static IEnumerable<TypeReference?> Mentioned(CustomAttribute attribute)
        => [attribute.AttributeType, .. attribute.ConstructorArguments.Select(argument => argument.Value).OfType<TypeReference>()];

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
        GenericParameter => [],
        _ => [type],
    };
}
