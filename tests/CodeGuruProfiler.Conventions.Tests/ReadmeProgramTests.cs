using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeGuruProfiler.Conventions.Tests;

/// <summary>Each C# block of a README is a whole program: pasted into an empty project with the packages, it compiles.</summary>
public class ReadmeProgramTests
{
    private const string Console = "System;System.Collections.Generic;System.IO;System.Linq;System.Net.Http;System.Threading;System.Threading.Tasks";

    private const string Web = Console + ";System.Net.Http.Json;Microsoft.AspNetCore.Builder;Microsoft.AspNetCore.Hosting;Microsoft.AspNetCore.Http;Microsoft.AspNetCore.Routing"
        + ";Microsoft.Extensions.Configuration;Microsoft.Extensions.DependencyInjection;Microsoft.Extensions.Hosting;Microsoft.Extensions.Logging";

    // The process of these tests has every package, and ASP.NET Core.
    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    public static TheoryData<string> Readmes
        => [.. MarkdownFile.All.Select(file => file.Name).Where(name => name == "README.md" || (name.StartsWith("src/", StringComparison.Ordinal) && name.EndsWith("/README.md", StringComparison.Ordinal)))];

    [Theory]
    [MemberData(nameof(Readmes))]
    public void Readme_EveryCSharpBlock_IsAProgramThatCompiles(string page)
        => Assert.All(new MarkdownFile(Repository.PathOf(page)).CodeBlocks, block => Assert.True(Errors(block.Code).Length == 0, $"{page}:\n{string.Join('\n', Errors(block.Code))}\n{block.Code}"));

    [Fact]
    public void Readmes_HaveBlocks()
        => Assert.True(Readmes.Sum(row => new MarkdownFile(Repository.PathOf(row.Data)).CodeBlocks.Count()) >= 10);

    [Fact]
    public void Readme_BeginsWithTheTypedProfile()
        => Assert.Contains("GetAggregatedProfileAsync", new MarkdownFile(Repository.PathOf("README.md")).CodeBlocks.First().Code, StringComparison.Ordinal);

    [Theory]
    [InlineData("using var client = new CodeGuruProfilerClient();", "CS0246")]
    [InlineData("using CodeGuruProfiler.Client;\nusing var client = new CodeGuruProfilerClient(options);", "CS0103")]
    [InlineData("string text = null;", "CS8600")]
    public void Errors_OfABlockThatIsNotAProgram_NameWhatIsMissing(string code, string expected)
        => Assert.Contains(Errors(code), error => error.Contains(expected, StringComparison.Ordinal));

    private static string[] Errors(string code)
    {
        // The usings that a new project has by itself: dotnet new console, and dotnet new web.
        string names = code.Contains("WebApplication", StringComparison.Ordinal) ? Web : Console;
        string usings = string.Concat(names.Split(';').Select(name => $"global using {name};\n"));
        var compilation = CSharpCompilation.Create(
            "program",
            [CSharpSyntaxTree.ParseText(code), CSharpSyntaxTree.ParseText(usings)],
            References,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        return [.. compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(diagnostic => diagnostic.ToString())];
    }
}
