namespace CodeGuruProfiler.CodeGeneration.Tests.Naming;

/// <summary>Names that are the same in C#.</summary>
public sealed class NameClashTests
{
    [Fact]
    public void Members_OfOneNameInPascalCase_AreRefused()
    {
        IReadOnlyList<string> problems = SmallModel.Problems("""
            "a#In": { "type": "structure", "members": { "max_size": { "target": "smithy.api#String" }, "maxSize": { "target": "smithy.api#String" } } }
            """);

        Assert.Equal(["a#In: max_size and maxSize would both be called MaxSize in C#."], problems);
    }

    [Fact]
    public void Members_OfOneNameOnTheWire_AreRefused()
    {
        IReadOnlyList<string> problems = SmallModel.Problems("""
            "a#In": {
              "type": "structure",
              "members": { "one": { "target": "smithy.api#String", "traits": { "smithy.api#jsonName": "two" } }, "two": { "target": "smithy.api#String" } }
            }
            """);

        Assert.Equal(["a#In: one and two would both be \"two\" on the wire."], problems);
    }

    [Fact]
    public void Shapes_OfOneNameInPascalCase_AreRefused()
    {
        IReadOnlyList<string> problems = SmallModel.Problems("""
            "a#In": { "type": "structure", "members": { "one": { "target": "a#Thing" }, "two": { "target": "b#thing" } } },
            "a#Thing": { "type": "structure", "members": {} },
            "b#thing": { "type": "structure", "members": {} }
            """);

        Assert.Equal(["The service: a#Thing and b#thing would both be called Thing in C#."], problems);
    }

    [Fact]
    public void Shape_OfTheNameOfARequest_IsRefused()
    {
        IReadOnlyList<string> problems = SmallModel.Problems("""
            "a#In": { "type": "structure", "members": { "one": { "target": "a#DoRequest" } } },
            "a#DoRequest": { "type": "structure", "members": {} }
            """);

        Assert.Equal(["The service: the request of Do and a#DoRequest would both be called DoRequest in C#."], problems);
    }

    [Fact]
    public void Shape_OfTheNameOfATypeThatGeneratedCodeUses_IsRefused()
    {
        IReadOnlyList<string> problems = SmallModel.Problems("""
            "a#In": { "type": "structure", "members": { "one": { "target": "a#Task" } } },
            "a#Task": { "type": "structure", "members": {} }
            """);

        Assert.Equal(["a#Task: the name Task is taken by a type that generated code uses."], problems);
    }

    [Fact]
    public void EnumValues_OfOneNameInPascalCase_AreRefused()
    {
        IReadOnlyList<string> problems = SmallModel.Problems("""
            "a#In": { "type": "structure", "members": { "one": { "target": "a#Kind" } } },
            "a#Kind": {
              "type": "enum",
              "members": {
                "A": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "in_use" } },
                "B": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "IN_USE" } }
              }
            }
            """);

        Assert.Equal(["a#Kind: \"in_use\" and \"IN_USE\" would both be called InUse in C#."], problems);
    }

    [Fact]
    public void Errors_OfOneNameInDifferentNamespaces_AreRefusedWhenOperationsNameBoth()
    {
        IReadOnlyList<string> problems = SmallModel.Problems("""
            "a#Do": {
              "type": "operation", "errors": [{ "target": "a#Bad" }, { "target": "b#Bad" }], "traits": { "smithy.api#http": { "method": "GET", "uri": "/" } }
            },
            "a#Bad": { "type": "structure", "members": {}, "traits": { "smithy.api#error": "client" } },
            "b#Bad": { "type": "structure", "members": {}, "traits": { "smithy.api#error": "client" } }
            """);

        Assert.Equal(["The service: a#Bad and b#Bad would both be called BadException in C#."], problems);
    }
}
