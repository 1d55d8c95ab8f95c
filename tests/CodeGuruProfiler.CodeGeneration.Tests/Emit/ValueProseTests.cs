using CodeGuruProfiler.CodeGeneration.Emit;

namespace CodeGuruProfiler.CodeGeneration.Tests.Emit;

/// <summary>The description of the values that a property may have.</summary>
public sealed class ValueProseTests
{
    [Theory]
    [InlineData("string", "", "<see langword=\"null\"/> for the default of the service.")]
    [InlineData("string", "\"smithy.api#length\": { \"min\": 1, \"max\": 255 }", "1 to 255 characters; <see langword=\"null\"/> for the default of the service.")]
    [InlineData(
        "string",
        "\"smithy.api#length\": { \"min\": 1, \"max\": 255 }, \"smithy.api#pattern\": \"^[\\\\w-]+$\"",
        "1 to 255 characters of <c>[\\w-]</c>; <see langword=\"null\"/> for the default of the service.")]
    [InlineData(
        "string", "\"smithy.api#pattern\": \"^a<b{2}$\"", "A string that matches <c>^a&lt;b{2}$</c>; <see langword=\"null\"/> for the default of the service.")]
    [InlineData("string", "\"smithy.api#pattern\": \"[a-f]+\"", "1 or more characters of <c>[a-f]</c>; <see langword=\"null\"/> for the default of the service.")]
    [InlineData("string", "\"smithy.api#length\": { \"max\": 1 }", "At most 1 character; <see langword=\"null\"/> for the default of the service.")]
    [InlineData("string", "\"smithy.api#length\": { \"min\": 2 }", "2 or more characters; <see langword=\"null\"/> for the default of the service.")]
    [InlineData("string", "\"aws.api#arnReference\": {}", "An ARN; <see langword=\"null\"/> for the default of the service.")]
    [InlineData("integer", "\"smithy.api#range\": { \"min\": 1, \"max\": 1000 }", "1 to 1,000; <see langword=\"null\"/> for the default of the service.")]
    [InlineData("double", "\"smithy.api#range\": { \"min\": 0.5 }", "0.5 or more; <see langword=\"null\"/> for the default of the service.")]
    [InlineData("blob", "\"smithy.api#length\": { \"max\": 2000 }", "At most 2,000 bytes; <see langword=\"null\"/> for the default of the service.")]
    [InlineData("timestamp", "", "<see langword=\"null\"/> for the default of the service.")]
    public void Value_OfAnOptionalMember_StatesItsRangeAndTheMeaningOfNull(string type, string traits, string expected)
    {
        IReadOnlyList<GeneratedFile> files = SmallModel.Generate($$"""
            "a#In": { "type": "structure", "members": { "odd": { "target": "a#Odd" } } },
            "a#Odd": { "type": "{{type}}", "traits": { {{traits}} } }
            """);

        string text = files.Single(file => file.Path == "Model/DoRequest.cs").Text;
        Assert.Contains(expected, text.Replace("\n    /// ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
