using System.Collections.Immutable;
using CodeGuruProfiler.CodeGeneration.Examples;
using CodeGuruProfiler.CodeGeneration.Smithy;

namespace CodeGuruProfiler.CodeGeneration.Tests.Examples;

public sealed class ExampleFolderTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("examples-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Read_RegionsOfTwoFiles_ReturnsEachWithoutItsIndent()
    {
        Write("A.cs", "class A\n{\n    // begin One\n    if (true)\n    {\n        F();\n    }\n\n    // end One\n}\n");
        Write("B.cs", "    // begin Two\r\n    G();\r\n    // end Two\r\n");

        ImmutableSortedDictionary<string, Example> examples = Read("One", "Two");

        Assert.Equal(new Example("code/A.cs", "if (true)\n{\n    F();\n}"), examples["One"]);
        Assert.Equal(new Example("code/B.cs", "G();"), examples["Two"]);
    }

    [Fact]
    public void Read_ExamplesThatAreNotThoseOfTheOperations_ReportsWhatIsWrongWithEach()
    {
        Write("A.cs", "// begin One\nF();\n// end One\n// begin Odd\nF();\n// end Odd\n");
        Write("B.cs", "// begin One\nG();\n// end One\n// begin Open\nG();\n");

        ModelException refused = Assert.Throws<ModelException>(() => Read("One", "Open"));

        Assert.Equal(
            [
                "One has two examples: in code/A.cs and in code/B.cs.",
                "Open has no example: no file in code has the line '// begin Open' and one '// end Open' after it.",
                "The example Odd in code/A.cs shows no operation.",
            ],
            refused.Problems);
    }

    private ImmutableSortedDictionary<string, Example> Read(params string[] operations) => ExampleFolder.Read(Path.Combine(_root, "code"), _root, operations);

    private void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.Combine(_root, "code"));
        File.WriteAllText(Path.Combine(_root, "code", file), text);
    }
}
