using System.Reflection;
using System.Runtime.CompilerServices;

namespace CodeGuruProfiler.Conventions.Tests.Consistency;

/// <summary>The kinds of public types and members that look the same in every package. Each rule returns a sentence for each offence.</summary>
internal static class ConsistencyRules
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>A type whose Equals compares content has == and !=, or a == b would compare references.</summary>
    public static IEnumerable<string> FindMissingOperators(IEnumerable<Type> types)
        => from type in types
           where !type.IsInterface && !type.IsEnum && IsEquatable(type)
           from name in (string[])["op_Equality", "op_Inequality"]
           where type.GetMethod(name, BindingFlags.Public | BindingFlags.Static, [type, type]) is null
           select $"{type.FullName} is IEquatable and has no {name}.";

    /// <summary>An exception of a call has its operation and the number of attempts as data.</summary>
    public static IEnumerable<string> FindExceptionsWithoutTheirCall(IEnumerable<Type> types)
        => from type in types
           where typeof(Exception).IsAssignableFrom(type)
           from expected in ((string Name, Type Type)[])[("Operation", typeof(string)), ("Attempts", typeof(int))]
           where type.GetProperty(expected.Name)?.PropertyType != expected.Type
           select $"{type.FullName} has no property {expected.Name} of the type {expected.Type.Name}.";

    /// <summary>A user needs one using for a package: the root namespace, and the Model of generated data.</summary>
    public static IEnumerable<string> FindForeignNamespaces(string package, IEnumerable<Type> types)
        => from type in types
           where type.Namespace != package && !IsGeneratedData(package, type) && !IsRegistration(type)
           select $"{type.FullName} is not in {package}.";

    /// <summary>Options are sealed classes with a public constructor without parameters, whose properties can be read and set. Nothing else is passed as options.</summary>
    public static IEnumerable<string> FindMisshapenOptions(IReadOnlyCollection<Type> types)
    {
        Assembly[] assemblies = [.. types.Select(type => type.Assembly).Distinct()];
        IEnumerable<string> named =
            from method in types.SelectMany(type => type.GetMembers(Declared)).OfType<MethodBase>()
            where IsVisible(method)
            from parameter in method.GetParameters()
            where parameter.Name == "options" && assemblies.Contains(parameter.ParameterType.Assembly) && !IsOptions(parameter.ParameterType)
            select $"{method.DeclaringType?.FullName}.{method.Name} takes options of the type {parameter.ParameterType.Name}.";
        return types.Where(IsOptions).SelectMany(FindMistakes).Concat(named).Distinct();
    }

    /// <summary>An asynchronous method ends in Async and takes a token last, which is optional unless a longer overload has an optional one.</summary>
    public static IEnumerable<string> FindMisshapenAsyncMethods(IReadOnlyCollection<Type> types)
        => from type in types
           from method in type.GetMethods(Declared)
           where IsVisible(method) && !method.IsSpecialName && !IsOfAnotherLibrary(method)
           from mistake in FindMistakes(types, method)
           select $"{type.FullName}.{method.Name} {mistake}.";

    private static bool IsEquatable(Type type)
        => type.GetInterfaces().Any(implemented => implemented.IsGenericType && implemented.GetGenericTypeDefinition() == typeof(IEquatable<>)
            && implemented.GetGenericArguments()[0] == type);

    private static bool IsGeneratedData(string package, Type type) => type.Namespace == package + ".Model" && package == "CodeGuruProfiler.Client";

    // Extension methods of dependency injection are found without a using.
    private static bool IsRegistration(Type type)
        => type is { IsAbstract: true, IsSealed: true, Namespace: "Microsoft.Extensions.DependencyInjection" } && type.Name.EndsWith("Extensions", StringComparison.Ordinal);

    private static bool IsOptions(Type type) => type.Name.EndsWith("Options", StringComparison.Ordinal);

    private static IEnumerable<string> FindMistakes(Type options)
    {
        if (!options.IsClass || !options.IsSealed || options.GetMethod("<Clone>$") is not null)
        {
            yield return $"{options.FullName} is not a sealed class.";
        }

        if (options.GetConstructor([]) is null)
        {
            yield return $"{options.FullName} has no public constructor without parameters.";
        }

        foreach (PropertyInfo property in options.GetProperties().Where(property => !IsList(property) && (property.GetMethod is not { IsPublic: true } || !IsSettable(property))))
        {
            yield return $"{options.FullName}.{property.Name} cannot be read and set.";
        }
    }

    private static bool IsSettable(PropertyInfo property)
        => property.SetMethod is { IsPublic: true } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    // A list of options is filled, not replaced.
    private static bool IsList(PropertyInfo property)
        => property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() is { } type && (type == typeof(IList<>) || type == typeof(IDictionary<,>));

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    // Overrides and implementations have the names and parameters of their declarations.
    private static bool IsOfAnotherLibrary(MethodInfo method)
    {
        if (method.GetBaseDefinition().DeclaringType?.Assembly != method.DeclaringType?.Assembly)
        {
            return true;
        }

        Type type = method.DeclaringType!; // A method of a type.
        return !type.IsInterface && type.GetInterfaces().Where(implemented => implemented.Assembly != type.Assembly)
            .SelectMany(implemented => type.GetInterfaceMap(implemented).TargetMethods)
            .Contains(method);
    }

    private static IEnumerable<string> FindMistakes(IReadOnlyCollection<Type> types, MethodInfo method)
    {
        bool isAsync = IsTask(method.ReturnType);
        bool isNamedAsync = method.Name.EndsWith("Async", StringComparison.Ordinal);
        if (isAsync != isNamedAsync)
        {
            yield return isAsync ? "is asynchronous and does not end in Async" : "ends in Async and is not asynchronous";
        }

        ParameterInfo[] parameters = method.GetParameters();
        int place = Array.FindIndex(parameters, parameter => parameter.ParameterType == typeof(CancellationToken));
        if (isAsync && place < 0)
        {
            yield return "takes no CancellationToken";
        }
        else if (place >= 0 && place != parameters.Length - 1)
        {
            yield return "takes parameters after its CancellationToken";
        }
        else if (isAsync && !parameters[^1].HasDefaultValue && !IsShortForm(types, method))
        {
            yield return "requires its CancellationToken";
        }
    }

    private static bool IsTask(Type type)
        => type == typeof(Task) || type == typeof(ValueTask)
            || (type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(Task<>) || type.GetGenericTypeDefinition() == typeof(ValueTask<>)));

    // It saves its callers the name cancellationToken in a call of the longer one, which has more parameters before the token.
    private static bool IsShortForm(IReadOnlyCollection<Type> types, MethodInfo method)
        => types.SelectMany(type => type.GetMethods(Declared))
            .Any(other => other != method && other.Name == method.Name && other.GetParameters() is [.., { HasDefaultValue: true } last] && last.ParameterType == typeof(CancellationToken));
}
