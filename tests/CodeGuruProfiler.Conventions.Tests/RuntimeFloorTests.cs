using CodeGuruProfiler.Client;
using CodeGuruProfiler.Conventions.Tests.FloorSample;
using Mono.Cecil;
using Mono.Cecil.Rocks;

namespace CodeGuruProfiler.Conventions.Tests;

/// <summary>The runtime of generated code has only members that the product's generated code uses; others are generated for the services that need them (decision 0060).</summary>
public sealed class RuntimeFloorTests
{
    private const string Floor = "CodeGuruProfiler.Client.RestJson";

    [Fact]
    public void Members_ThatGeneratedCodeIsWrittenWith_AreUsedByTheProduct()
    {
        using AssemblyDefinition assembly = AssemblyDefinition.ReadAssembly(typeof(CodeGuruProfilerClientOptions).Assembly.Location);

        Assert.Empty(Unused(assembly.MainModule, type => Namespace(type) == Floor));
    }

    [Fact]
    public void Members_ThatOnlyEachOtherUse_AreUnused()
    {
        using AssemblyDefinition assembly = AssemblyDefinition.ReadAssembly(typeof(RuntimeFloorTests).Assembly.Location);

        string[] unused = Unused(assembly.MainModule, type => Namespace(type) == typeof(RuntimeFloorSample).Namespace);

        Assert.Equal(1, RuntimeFloorSample.Used());
        Assert.Equal(["RuntimeFloorSample::Caller", "RuntimeFloorSample::OnlyCalledByCaller"], unused);
    }

    private static string[] Unused(ModuleDefinition module, Func<TypeDefinition, bool> isFloor)
    {
        TypeDefinition[] types = [.. module.GetAllTypes()];
        HashSet<TypeDefinition> floorTypes = [.. types.Where(isFloor)];
        var reached = new HashSet<MethodDefinition>();
        var waiting = new Queue<MethodDefinition>(
            types.Where(type => !floorTypes.Contains(type) || Outermost(type).IsPublic).SelectMany(type => type.Methods));
        while (waiting.TryDequeue(out MethodDefinition? method))
        {
            if (!reached.Add(method))
            {
                continue;
            }

            foreach (MethodDefinition next in Called(method).Where(called => called.Module == module))
            {
                waiting.Enqueue(next);
                if (floorTypes.Contains(next.DeclaringType))
                {
                    // Any user of the object calls its overrides and implementations; the static constructor runs implicitly.
                    foreach (MethodDefinition other in next.DeclaringType.Methods.Where(other => other.IsVirtual || other is { IsConstructor: true, IsStatic: true }))
                    {
                        waiting.Enqueue(other);
                    }
                }
            }
        }

        return
        [
            .. floorTypes.SelectMany(type => type.Methods)
                .Where(method => !method.IsPrivate && !method.IsVirtual && !reached.Contains(method))
                .Select(method => $"{method.DeclaringType.Name}::{method.Name}")
                .Order(StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<MethodDefinition> Called(MethodDefinition method)
        => method.HasBody
            ? method.Body.Instructions.Select(instruction => (instruction.Operand as MethodReference)?.Resolve()).OfType<MethodDefinition>()
            : [];

    private static string Namespace(TypeDefinition type) => Outermost(type).Namespace;

    private static TypeDefinition Outermost(TypeDefinition type) => type.DeclaringType is { } outer ? Outermost(outer) : type;
}
