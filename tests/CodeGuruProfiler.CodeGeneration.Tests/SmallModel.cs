using System.Text;
using System.Text.Json.Nodes;
using CodeGuruProfiler.CodeGeneration.Emit;
using CodeGuruProfiler.CodeGeneration.Smithy;

namespace CodeGuruProfiler.CodeGeneration.Tests;

/// <summary>A service with one operation, to which a test adds the shapes that it is about.</summary>
internal static class SmallModel
{
    private const string Base = """
        {
          "smithy": "2.0",
          "shapes": {
            "a#Service": {
              "type": "service", "version": "1", "operations": [{ "target": "a#Do" }],
              "traits": { "aws.protocols#restJson1": {}, "aws.api#service": { "sdkId": "Small" } }
            },
            "a#Do": {
              "type": "operation", "input": { "target": "a#In" }, "output": { "target": "a#Out" },
              "traits": { "smithy.api#http": { "method": "POST", "uri": "/do", "code": 200 } }
            },
            "a#In": { "type": "structure", "members": { "text": { "target": "smithy.api#String" } } },
            "a#Out": { "type": "structure", "members": { "text": { "target": "smithy.api#String" } } }
          }
        }
        """;

    /// <param name="shapes">Shapes as JSON properties, without the braces around them; one of the same id replaces that of the small model.</param>
    public static byte[] With(string shapes)
    {
        JsonNode model = JsonNode.Parse(Base)!;
        foreach ((string id, JsonNode? shape) in JsonNode.Parse($"{{{shapes}}}")!.AsObject())
        {
            model["shapes"]![id] = shape?.DeepClone();
        }

        return Encoding.UTF8.GetBytes(model.ToJsonString());
    }

    public static IReadOnlyList<GeneratedFile> Generate(string shapes) => Generator.Generate(With(shapes), "From a test.");

    public static IReadOnlyList<string> Problems(string shapes) => Problems(With(shapes));

    public static IReadOnlyList<string> Problems(byte[] model)
        => Assert.Throws<ModelException>(() => Generator.Generate(model, "From a test.")).Problems;
}
