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

    private static string Difference(string listed, string actual)
    {
        string[] old = listed.Split('\n');
        string[] now = actual.Split('\n');
        return string.Join('\n', old.Except(now).Select(line => "- " + line).Concat(now.Except(old).Select(line => "+ " + line)));
    }
}
