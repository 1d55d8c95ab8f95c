using System.Reflection;
using PublicApiGenerator;

namespace CodeGuruProfiler.Conventions.Tests;

/// <summary>The public surface is a file: a change to it is seen in the review. Renew the listings with RENEW_API_LISTINGS=1.</summary>
public class PublicApiTests
{
    private const string RenewVariable = "RENEW_API_LISTINGS";

    private static readonly ApiGeneratorOptions Options = new()
    {
        ExcludeAttributes =
        [
            "System.Runtime.Versioning.TargetFrameworkAttribute",
            "System.Reflection.AssemblyMetadataAttribute",
            "System.Runtime.CompilerServices.InternalsVisibleToAttribute",
        ],
    };

    [Theory]
    [InlineData("CodeGuruProfiler.Ion")]
    [InlineData("CodeGuruProfiler.Profiles")]
    [InlineData("CodeGuruProfiler.Client")]
    [InlineData("CodeGuruProfiler.LocalService")]
    [InlineData("CodeGuruProfiler.NetTrace")]
    [InlineData("CodeGuruProfiler.Formats")]
    [InlineData("CodeGuruProfiler.FlameGraphs")]
    public void PublicApi_OfThePackage_IsAsListed(string package)
    {
        string file = Repository.PathOf("docs", "api", package + ".cs");
        string actual = Assembly.Load(package).GeneratePublicApi(Options).ReplaceLineEndings("\n").TrimEnd() + "\n";

        if (Environment.GetEnvironmentVariable(RenewVariable) == "1")
        {
            File.WriteAllText(file, actual);
        }

        string listed = File.Exists(file) ? File.ReadAllText(file) : string.Empty;
        Assert.True(listed == actual, $"{Difference(listed, actual)}\ndocs/api/{package}.cs is not current. If the change is meant, renew it: {RenewVariable}=1 dotnet test");
    }

    // A public type in the global namespace, such as the Program of top-level statements, is in the way of a type of that name in every project that references the package.
    [Theory]
    [InlineData("CodeGuruProfiler.Ion")]
    [InlineData("CodeGuruProfiler.Profiles")]
    [InlineData("CodeGuruProfiler.Client")]
    [InlineData("CodeGuruProfiler.NetTrace")]
    [InlineData("CodeGuruProfiler.Formats")]
    [InlineData("CodeGuruProfiler.FlameGraphs")]
    [InlineData("CodeGuruProfiler.LocalService")]
    public void PublicTypes_AreInTheNamespacesOfThePackage(string package)
        => Assert.DoesNotContain(Assembly.Load(package).GetExportedTypes(), type => !IsOf(package, type) && !IsRegistration(type));

    [Theory]
    [InlineData("CodeGuruProfiler.LocalService.Tool")]
    public void Programs_HaveNoPublicTypes(string program) => Assert.Empty(Assembly.Load(program).GetExportedTypes());

    private static bool IsOf(string package, Type type)
        => type.Namespace == package || type.Namespace?.StartsWith(package + ".", StringComparison.Ordinal) == true;

    // The listed exception: the extension methods of dependency injection, which are found without a using.
    private static bool IsRegistration(Type type)
        => type is { Namespace: "Microsoft.Extensions.DependencyInjection", IsAbstract: true, IsSealed: true } && type.Name.EndsWith("Extensions", StringComparison.Ordinal);

    private static string Difference(string listed, string actual)
    {
        string[] old = listed.Split('\n');
        string[] now = actual.Split('\n');
        return string.Join('\n', old.Except(now).Select(line => "- " + line).Concat(now.Except(old).Select(line => "+ " + line)));
    }
}
