using CodeGuruProfiler.CodeGeneration.Plan;
using CodeGuruProfiler.CodeGeneration.Smithy;

namespace CodeGuruProfiler.CodeGeneration.Tests.Plan;

/// <summary>The forms that the plan lists are generated, and no others.</summary>
public sealed class FormsTests
{
    [Fact]
    public void Forms_OfAServiceThatTheRuntimeCarries_AreNone()
    {
        const string Shapes = """
            "a#In": { "type": "structure", "members": {
                "q": { "target": "smithy.api#Timestamp", "traits": { "smithy.api#httpQuery": "q" } },
                "l": { "target": "smithy.api#Long", "traits": { "smithy.api#httpQuery": "l" } },
                "h": { "target": "smithy.api#String", "traits": { "smithy.api#httpHeader": "X-H" } },
                "note": { "target": "smithy.api#String", "traits": { "smithy.api#documentation": "See HttpValues. and JsonForms." } } } },
            "a#Out": { "type": "structure", "members": { "d": { "target": "smithy.api#Double" }, "t": { "target": "smithy.api#Timestamp" } } }
            """;

        ServicePlan plan = Plan(Shapes);

        Assert.Empty(plan.HttpForms);
        Assert.Empty(plan.JsonForms);
        Assert.DoesNotContain(SmallModel.Generate(Shapes), file => file.Path is "Serialization/HttpValues.cs" or "Serialization/JsonForms.cs");
    }

    [Fact]
    public void HttpForms_OfHeaders_AreTheirsAndThoseOfTheirElements()
    {
        ServicePlan plan = Plan("""
            "a#In": { "type": "structure", "members": { "h": { "target": "a#Longs", "traits": { "smithy.api#httpHeader": "X-H" } } } },
            "a#Out": { "type": "structure", "members": { "h": { "target": "a#Times", "traits": { "smithy.api#httpHeader": "X-H" } } } },
            "a#Longs": { "type": "list", "member": { "target": "smithy.api#Long" } },
            "a#Times": { "type": "list", "member": { "target": "smithy.api#Timestamp" } }
            """);

        Assert.Equal([HttpForm.Number, HttpForm.List, HttpForm.ReadTimestamp, HttpForm.ReadHttpDateList], plan.HttpForms);
    }

    [Fact]
    public void JsonForms_OfDataWithinCollections_AreThoseOfItsDirection()
    {
        const string Shapes = """
            "a#In": { "type": "structure", "members": { "data": { "target": "a#Lists" } } },
            "a#Out": { "type": "structure", "members": { "data": { "target": "a#Data" } } },
            "a#Lists": { "type": "list", "member": { "target": "a#List" } },
            "a#List": { "type": "list", "member": { "target": "smithy.api#Double" } },
            "a#Data": { "type": "structure", "members": { "bytes": { "target": "smithy.api#Blob" }, "at": { "target": "smithy.api#Timestamp" } } }
            """;

        Assert.Equal([JsonForm.ReadBlob, JsonForm.WriteDouble], Plan(Shapes).JsonForms);
        Assert.DoesNotContain(
            "WriteEpochSeconds", SmallModel.Generate(Shapes).Single(file => file.Path == "Serialization/JsonForms.cs").Text, StringComparison.Ordinal);
    }

    private static ServicePlan Plan(string shapes) => ServicePlanner.Plan(AstReader.Read(SmallModel.With(shapes)));
}
