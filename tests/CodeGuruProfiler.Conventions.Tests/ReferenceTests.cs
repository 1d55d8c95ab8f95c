using System.Reflection;
using Amazon.Runtime;

namespace CodeGuruProfiler.Conventions.Tests;

/// <summary>Which package may know which: Ion ← Profiles ← Client, Profiles ← LocalService, and the generator knows none.</summary>
public class ReferenceTests
{
    private const string Product = "CodeGuruProfiler.";

    [Theory]
    [InlineData("Ion", "")]
    [InlineData("Profiles", "Ion")]
    [InlineData("Client", "Profiles Ion")]
    [InlineData("LocalService", "FlameGraphs Profiles Ion")]
    [InlineData("LocalService.Tool", "LocalService FlameGraphs Profiles Ion")]
    [InlineData("NetTrace", "")]
    [InlineData("Formats", "Profiles NetTrace Ion")]
    [InlineData("FlameGraphs", "Profiles Ion")]
    [InlineData("Reports", "Client Profiles Ion")]
    [InlineData("Tool", "Agent Client FlameGraphs Formats NetTrace Profiles Ion Reports")]
    [InlineData("Agent", "Client Profiles Ion NetTrace")]
    [InlineData("CodeGeneration", "")]
    public void Assembly_References_OnlyWhatTheDesignAllows(string project, string allowed)
    {
        string[] permitted = [.. allowed.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => Product + name)];

        string[] referenced = [.. Assembly.Load(Product + project).GetReferencedAssemblies().Select(name => name.Name!).Where(name => name.StartsWith(Product, StringComparison.Ordinal))];

        Assert.Empty(referenced.Except(permitted));
    }

    [Theory]
    [InlineData("Ion")]
    [InlineData("NetTrace")]
    [InlineData("CodeGeneration")]
    public void Assembly_ThatStandsAlone_ReferencesTheFrameworkOnly(string project)
        => Assert.DoesNotContain(
            Assembly.Load(Product + project).GetReferencedAssemblies(),
            name => !name.Name!.StartsWith("System", StringComparison.Ordinal) && name.Name != "netstandard" && name.Name != "Microsoft.Win32.Primitives");

    [Fact]
    public void Profiles_ReferencesNoAwsPackage()
        => Assert.DoesNotContain(
            Assembly.Load(Product + "Profiles").GetReferencedAssemblies(), name => name.Name == typeof(AWSCredentials).Assembly.GetName().Name);
}
