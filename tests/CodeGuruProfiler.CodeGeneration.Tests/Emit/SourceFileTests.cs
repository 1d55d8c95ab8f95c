using CodeGuruProfiler.CodeGeneration.Emit;

namespace CodeGuruProfiler.CodeGeneration.Tests.Emit;

/// <summary>The usings of a generated file are those of the types it names, whatever words its text contains.</summary>
public sealed class SourceFileTests
{
    [Fact]
    public void Usings_OfMembersNamedLikeTypes_AreNotThoseOfTheTypes()
    {
        GeneratedFile file = Single("Model/DoRequest.cs", """
            "a#In": { "type": "structure", "members": {
                "paged": { "target": "smithy.api#String" }, "require": { "target": "smithy.api#String" },
                "cultureInfo": { "target": "smithy.api#String" }, "httpStatusCode": { "target": "smithy.api#String" } } }
            """);

        Assert.DoesNotContain("using ", file.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Model/DoResponse.cs", "\"text\": { \"target\": \"smithy.api#String\" }", "CodeGuruProfiler.Client")]
    [InlineData(
        "Model/DoResponse.cs",
        "\"map\": { \"target\": \"a#Map\" }",
        "System.Collections.ObjectModel", "System.Text", "CodeGuruProfiler.Client", "CodeGuruProfiler.Client.RestJson")]
    [InlineData(
        "Operations/DoOperation.cs",
        "\"header\": { \"target\": \"smithy.api#String\", \"traits\": { \"smithy.api#httpHeader\": \"X-Text\" } }",
        "System.Text.Json", "CodeGuruProfiler.Client.Http", "CodeGuruProfiler.Client.RestJson", "Small.Client.Model")]
    [InlineData(
        "Operations/DoOperation.cs",
        "\"header\": { \"target\": \"smithy.api#Long\", \"traits\": { \"smithy.api#httpHeader\": \"X-Long\" } }",
        "System.Text.Json", "CodeGuruProfiler.Client.Http", "CodeGuruProfiler.Client.RestJson", "Small.Client.Model", "Small.Client.Serialization")]
    public void Usings_OfAFile_AreThoseOfItsTypes(string path, string output, params string[] expected)
    {
        GeneratedFile file = Single(path, $$"""
            "a#Out": { "type": "structure", "members": { {{output}} } },
            "a#Map": { "type": "map", "key": { "target": "smithy.api#String" }, "value": { "target": "smithy.api#String" } }
            """);

        Assert.Equal(
            expected,
            file.Text.Split('\n').Where(line => line.StartsWith("using ", StringComparison.Ordinal)).Select(line => line["using ".Length..^1]));
    }

    private static GeneratedFile Single(string path, string shapes) => SmallModel.Generate(shapes).Single(file => file.Path == path);
}
