using System.Text;
using System.Text.Json.Nodes;
using CodeGuruProfiler.CodeGeneration.Emit;

namespace CodeGuruProfiler.CodeGeneration.Tests.Golden;

/// <summary>
/// Each case is a model and the files that are expected of it, which this project compiles and runs. Enums are in Shapes alone and errors in Errors. To accept a change of the output, run the
/// generator with <c>--model</c>, <c>--output</c> and <c>--pages</c> for the case, and read the difference.
/// </summary>
public sealed class GoldenTests
{
    private static readonly string Root = Path.Combine(TestRepository.Root, "tests", "CodeGuruProfiler.CodeGeneration.Tests", "Golden");

    [Theory]
    [InlineData("Bindings", 40)]
    [InlineData("Errors", 21)]
    [InlineData("Keywords", 12)]
    [InlineData("Shapes", 25)]
    [InlineData("Timestamps", 8)]
    public void Output_OfAGoldenModel_IsTheExpectedOne(string name, int count)
    {
        string model = Path.Combine(Root, name, "model.json");

        var output = new StringWriter();
        int exitCode = new Command(output, output, Root).Run(["--check", "--model", model, "--output", Path.Combine(Root, name, "Expected")]);

        Assert.Equal($"The generated files are current.{Environment.NewLine}", output.ToString());
        Assert.Equal(0, exitCode);
        Assert.Equal(count, Directory.GetFiles(Path.Combine(Root, name, "Expected"), "*.cs", SearchOption.AllDirectories).Length);
    }

    [Theory]
    [InlineData("Errors", 5, "--examples", "Examples")]
    [InlineData("Shapes", 3)]
    public void Pages_OfAGoldenModel_AreTheExpectedOnes(string name, int count, params string[] examples)
    {
        string folder = Path.Combine(Root, name);

        var output = new StringWriter();
        int exitCode = new Command(output, output, folder).Run(["--check", "--model", "model.json", "--output", "Expected", "--pages", "Pages", .. examples]);

        Assert.Equal($"The generated files are current.{Environment.NewLine}", output.ToString());
        Assert.Equal(0, exitCode);
        Assert.Equal(count, Directory.GetFiles(Path.Combine(folder, "Pages")).Length);
    }

    [Fact]
    public void Cases_InTheFolder_AreAllRun()
    {
        IEnumerable<string?> cases = Directory.GetFiles(Root, "model.json", SearchOption.AllDirectories)
            .Select(file => Path.GetFileName(Path.GetDirectoryName(file)));

        Assert.Equal(["Bindings", "Errors", "Keywords", "Shapes", "Timestamps"], cases.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Bindings")]
    [InlineData("Shapes")]
    public void Output_OfAModelInAnotherOrder_IsTheSame(string name)
    {
        byte[] model = File.ReadAllBytes(Path.Combine(Root, name, "model.json"));
        JsonNode reversed = JsonNode.Parse(model)!;
        reversed["shapes"] = new JsonObject(
            reversed["shapes"]!.AsObject().Reverse().Select(shape => KeyValuePair.Create(shape.Key, shape.Value?.DeepClone())));

        Assert.Equal(Generator.Generate(model, "Here."), Generator.Generate(Encoding.UTF8.GetBytes(reversed.ToJsonString()), "Here."));
    }
}
