using System.Reflection;

namespace CodeGuruProfiler.Conventions.Tests;

/// <summary>The public surface is a file: a change to it is seen in the review. Renew the listings with RENEW_API_LISTINGS=1.</summary>
public class PublicApiTests
{
    private const string RenewVariable = "RENEW_API_LISTINGS";

    public static TheoryData<string> Libraries => [.. PackageProject.All.Where(package => package.Command is null).Select(package => package.Name)];

    public static TheoryData<string> Programs => [.. PackageProject.All.Where(package => package.Command is not null).Select(package => package.Name)];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void PublicApi_OfThePackage_IsAsListed(string package)
    {
        string file = Repository.PathOf("docs", "api", package + ".cs");
        string actual = PublicApiListing.Of(Assembly.Load(package));

        if (Environment.GetEnvironmentVariable(RenewVariable) == "1")
        {
            File.WriteAllText(file, actual);
        }

        string listed = File.Exists(file) ? File.ReadAllText(file) : "";
        Assert.True(listed == actual, $"{Difference(listed, actual)}\ndocs/api/{package}.cs is not current. If the change is meant, renew it: {RenewVariable}=1 dotnet test");
    }

    // A public type such as the Program of top-level statements is in the way of a type of that name in every project that references the package.
    [Theory]
    [MemberData(nameof(Programs))]
    public void Programs_HaveNoPublicTypes(string program) => Assert.Empty(Assembly.Load(program).GetExportedTypes());

    [Theory]
    [InlineData("public static N.Kind op_Implicit(string value) { }", "public static implicit operator N.Kind(string value) { }")]
    [InlineData("public static N.Tree<int> op_Explicit(N.Kind value) { }", "public static explicit operator N.Tree<int>(N.Kind value) { }")]
    [InlineData(
        "void M([System.Runtime.CompilerServices.ParamCollection] [System.Runtime.CompilerServices.ScopedRef] System.ReadOnlySpan<string> names) { }",
        "void M(params System.ReadOnlySpan<string> names) { }")]
    [InlineData("void M([System.Runtime.CompilerServices.ScopedRef] System.ReadOnlySpan<byte> name) { }", "void M(scoped System.ReadOnlySpan<byte> name) { }")]
    public void Listing_OfCompilerNames_IsCSharp(string generated, string listed) => Assert.Equal(listed, PublicApiListing.Clean(generated));

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Listing_HasNoCompilerNames(string package)
        => Assert.DoesNotMatch(@"CompilerServices\.\w*(StateMachine|Param|Scoped)|\bop_|>d__", PublicApiListing.Of(Assembly.Load(package)));

    private static string Difference(string listed, string actual)
    {
        string[] old = listed.Split('\n');
        string[] now = actual.Split('\n');
        return string.Join('\n', old.Except(now).Select(line => "- " + line).Concat(now.Except(old).Select(line => "+ " + line)));
    }
}
