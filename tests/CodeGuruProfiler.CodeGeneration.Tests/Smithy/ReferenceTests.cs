namespace CodeGuruProfiler.CodeGeneration.Tests.Smithy;

/// <summary>Ids that lead nowhere, or to a shape of the wrong kind.</summary>
public sealed class ReferenceTests
{
    [Fact]
    public void Member_WhoseTargetIsMissing_IsRefused()
    {
        IReadOnlyList<string> problems = SmallModel.Problems(""" "a#In": { "type": "structure", "members": { "gone": { "target": "a#Gone" } } } """);

        Assert.Equal(["a#In$gone: the target a#Gone is not in the model."], problems);
    }

    [Fact]
    public void Member_WhoseTargetIsNotAnId_IsRefused()
    {
        IReadOnlyList<string> problems = SmallModel.Problems(""" "a#In": { "type": "structure", "members": { "gone": { "target": "Gone" } } } """);

        Assert.Equal(["a#In$gone: \"Gone\" is not an absolute shape id (namespace#Name)."], problems);
    }

    [Theory]
    [InlineData(""" "a#In": { "type": "string" } """, "a#Do input: the target a#In is not a structure.")]
    [InlineData(
        """ "a#In": { "type": "structure", "members": { "x": { "target": "a#Do" } } } """, "a#In$x: the target a#Do is not a shape that data can have.")]
    [InlineData(
        """ "a#Do": { "type": "operation", "errors": [{ "target": "a#In" }] } """, "a#Do errors: the target a#In is not a structure with the trait error.")]
    [InlineData(
        """ "a#M": { "type": "map", "key": { "target": "smithy.api#Integer" }, "value": { "target": "smithy.api#String" } } """,
        "a#M$key: the target smithy.api#Integer is not a string.")]
    public void Target_OfTheWrongKind_IsRefused(string shape, string message)
    {
        Assert.Equal([message], SmallModel.Problems(shape));
    }

    [Fact]
    public void Shape_WithAPropertyThatIsNotKnown_IsRefused()
    {
        IReadOnlyList<string> problems = SmallModel.Problems(""" "a#In": { "type": "structure", "members": {}, "mixins": [] } """);

        Assert.Equal(["a#In: the generator does not know the property \"mixins\" of a shape."], problems);
    }

    [Fact]
    public void Structure_ThatRequiresItself_IsRefused()
    {
        IReadOnlyList<string> problems = SmallModel.Problems("""
            "a#In": { "type": "structure", "members": { "tree": { "target": "a#Tree" } } },
            "a#Tree": { "type": "structure", "members": { "branch": { "target": "a#Branch", "traits": { "smithy.api#required": {} } } } },
            "a#Branch": { "type": "structure", "members": { "tree": { "target": "a#Tree", "traits": { "smithy.api#required": {} } } } }
            """);

        Assert.Equal(
            [
                "a#Branch: required members lead back to the structure itself (tree.branch), so that no value of it can exist.",
                "a#Tree: required members lead back to the structure itself (branch.tree), so that no value of it can exist.",
            ],
            problems);
    }

    [Fact]
    public void Structure_ThatContainsItselfOptionally_IsAccepted()
    {
        Assert.NotEmpty(SmallModel.Generate("""
            "a#In": { "type": "structure", "members": { "tree": { "target": "a#Tree" } } },
            "a#Tree": { "type": "structure", "members": { "tree": { "target": "a#Tree" }, "trees": { "target": "a#Trees", "traits": { "smithy.api#required": {} } } } },
            "a#Trees": { "type": "list", "member": { "target": "a#Tree" } }
            """));
    }

    [Fact]
    public void List_ThatContainsItself_IsRefused()
    {
        IReadOnlyList<string> problems = SmallModel.Problems("""
            "a#In": { "type": "structure", "members": { "lists": { "target": "a#Lists" } } },
            "a#Lists": { "type": "list", "member": { "target": "a#Lists" } }
            """);

        Assert.Equal(["a#Lists$member: a#Lists is of type a list or map that contains itself, which is not supported."], problems);
    }
}
