using System.Reflection;
using System.Text.RegularExpressions;
using PublicApiGenerator;

namespace CodeGuruProfiler.Conventions.Tests;

/// <summary>The public surface of an assembly as C#, without attributes that only the compiler reads.</summary>
internal static partial class PublicApiListing
{
    private static readonly ApiGeneratorOptions Options = new()
    {
        ExcludeAttributes =
        [
            "System.Runtime.Versioning.TargetFrameworkAttribute",
            "System.Reflection.AssemblyMetadataAttribute",
            "System.Runtime.CompilerServices.AsyncIteratorStateMachineAttribute",
            "System.Runtime.CompilerServices.InternalsVisibleToAttribute",
        ],
    };

    public static string Of(Assembly assembly) => Clean(assembly.GeneratePublicApi(Options).ReplaceLineEndings("\n").TrimEnd() + "\n");

    /// <summary>Writes conversions and parameters as in C#.</summary>
    public static string Clean(string listing)
    {
        string withConversions = Conversion().Replace(listing, match => $"public static {match.Groups["kind"].Value.ToLowerInvariant()} operator {match.Groups["type"].Value}(");
        return Scoped().Replace(ParameterCollection().Replace(withConversions, "params "), "scoped ");
    }

    [GeneratedRegex(@"public static (?<type>\S+) op_(?<kind>Implicit|Explicit)\(")]
    private static partial Regex Conversion();

    [GeneratedRegex(@"\[System\.Runtime\.CompilerServices\.ParamCollection\] (\[System\.Runtime\.CompilerServices\.ScopedRef\] )?")]
    private static partial Regex ParameterCollection();

    [GeneratedRegex(@"\[System\.Runtime\.CompilerServices\.ScopedRef\] ")]
    private static partial Regex Scoped();
}
