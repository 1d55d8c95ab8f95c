using System.Text;

namespace CodeGuruProfiler.CodeGeneration.Tests.Smithy;

/// <summary>The generator refuses what it does not support, and names the place.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData("union", "a#Odd is of type union, which is not supported.")]
    [InlineData("document", "a#Odd is of type document, which is not supported.")]
    [InlineData("bigInteger", "a#Odd is of type bigInteger, which is not supported.")]
    [InlineData("bigDecimal", "a#Odd is of type bigDecimal, which is not supported.")]
    [InlineData("intEnum", "a#Odd is of type intEnum, which is not supported.")]
    [InlineData("set", "a#Odd is of type set, which is not supported.")]
    [InlineData("mystery", "a#Odd is of type mystery, which is not supported.")]
    public void Type_NotKnown_IsRefusedByName(string type, string message)
    {
        IReadOnlyList<string> problems = SmallModel.Problems($$"""
            "a#In": { "type": "structure", "members": { "odd": { "target": "a#Odd" } } },
            "a#Odd": { "type": "{{type}}" }
            """);

        Assert.Equal([$"a#In$odd: {message}"], problems);
    }

    [Theory]
    [InlineData("Document", "document")]
    [InlineData("BigInteger", "bigInteger")]
    [InlineData("BigDecimal", "bigDecimal")]
    public void PreludeType_NotKnown_IsRefusedByName(string shape, string type)
    {
        IReadOnlyList<string> problems = SmallModel.Problems(
            $$"""
            "a#Out": { "type": "structure", "members": { "odd": { "target": "smithy.api#{{shape}}" } } }
            """);

        Assert.Equal([$"a#Out$odd: smithy.api#{shape} is of type {type}, which is not supported."], problems);
    }

    [Theory]
    [InlineData("smithy.api#streaming", "is not supported (streamed bodies and event streams)")]
    [InlineData("smithy.api#requiresLength", "is not supported (streamed bodies)")]
    [InlineData("smithy.api#httpPrefixHeaders", "is not supported (maps spread over headers)")]
    [InlineData("smithy.api#httpQueryParams", "is not supported (maps spread over the query)")]
    [InlineData("smithy.api#httpResponseCode", "is not supported (the status code as a member)")]
    [InlineData("smithy.api#hostLabel", "is not supported (a host that depends on the input)")]
    [InlineData("smithy.api#sparse", "is not supported (null elements in lists and maps)")]
    [InlineData("smithy.api#xmlName", "is not supported (XML)")]
    [InlineData("smithy.api#xmlAttribute", "is not supported (XML)")]
    [InlineData("smithy.api#xmlFlattened", "is not supported (XML)")]
    [InlineData("smithy.api#xmlNamespace", "is not supported (XML)")]
    [InlineData("smithy.api#eventPayload", "is not known to the generator")]
    [InlineData("smithy.api#eventHeader", "is not known to the generator")]
    [InlineData("example.traits#mystery", "is not known to the generator")]
    public void MemberTrait_NotKnown_IsRefusedByName(string trait, string message)
    {
        IReadOnlyList<string> problems = SmallModel.Problems($$"""
            "a#In": { "type": "structure", "members": { "odd": { "target": "smithy.api#String", "traits": { "{{trait}}": {} } } } }
            """);

        Assert.Equal([$"a#In$odd: the trait {trait} {message}."], problems);
    }

    [Theory]
    [InlineData("smithy.api#endpoint", "is not supported (a host that depends on the operation)")]
    [InlineData("smithy.api#httpChecksumRequired", "is not supported (request checksums)")]
    [InlineData("aws.protocols#httpChecksum", "is not supported (request and response checksums)")]
    [InlineData("smithy.api#requestCompression", "is not supported (compressed requests)")]
    [InlineData("aws.auth#unsignedPayload", "is not supported (bodies that are not signed)")]
    [InlineData("aws.api#clientDiscoveredEndpoint", "is not supported (endpoint discovery)")]
    [InlineData("smithy.waiters#waitable", "is not known to the generator")]
    public void OperationTrait_NotKnown_IsRefusedByName(string trait, string message)
    {
        IReadOnlyList<string> problems = SmallModel.Problems($$"""
            "a#Do": {
              "type": "operation", "input": { "target": "a#In" },
              "traits": { "smithy.api#http": { "method": "POST", "uri": "/do" }, "{{trait}}": {} }
            }
            """);

        Assert.Equal([$"a#Do: the trait {trait} {message}."], problems);
    }

    [Theory]
    [InlineData(""" "a#Texts": { "type": "list", "member": { "target": "smithy.api#String" }, "traits": { "x#y": {} } } """, "a#Texts")]
    [InlineData(""" "a#Texts": { "type": "list", "member": { "target": "smithy.api#String", "traits": { "x#y": {} } } } """, "a#Texts$member")]
    [InlineData(
        """ "a#Texts": { "type": "map", "key": { "target": "smithy.api#String", "traits": { "x#y": {} } }, "value": { "target": "smithy.api#String" } } """,
        "a#Texts$key")]
    [InlineData(""" "a#Texts": { "type": "enum", "members": { "A": { "target": "smithy.api#Unit", "traits": { "x#y": {} } } } } """, "a#Texts$A")]
    [InlineData(""" "a#Texts": { "type": "structure", "members": {}, "traits": { "x#y": {} } } """, "a#Texts")]
    public void Trait_NotKnownBelowTheTop_IsRefusedWhereItIs(string shape, string where)
    {
        IReadOnlyList<string> problems = SmallModel.Problems($$"""
            "a#In": { "type": "structure", "members": { "texts": { "target": "a#Texts" } } },
            {{shape}}
            """);

        Assert.Equal([$"{where}: the trait x#y is not known to the generator."], problems);
    }

    [Fact]
    public void Trait_NotKnownOnAShapeThatTheServiceDoesNotReach_DoesNotMatter()
    {
        Assert.NotEmpty(SmallModel.Generate("""
            "a#Elsewhere": { "type": "string", "traits": { "x#y": {} } },
            "a#Union": { "type": "union", "members": {} }
            """));
    }

    [Fact]
    public void ServiceWithoutRestJson1_IsRefused()
    {
        IReadOnlyList<string> problems = SmallModel.Problems("""
            "a#Service": { "type": "service", "version": "1", "operations": [{ "target": "a#Do" }], "traits": { "aws.protocols#restXml": {} } }
            """);

        Assert.Equal(
            [
                "a#Service: the trait aws.protocols#restJson1 is missing, and no other protocol is supported.",
                "a#Service: the trait aws.protocols#restXml is not supported (a protocol other than restJson1).",
            ],
            problems);
    }

    [Fact]
    public void Uri_WithAGreedyLabel_IsRefused()
    {
        IReadOnlyList<string> problems = SmallModel.Problems("""
            "a#Do": { "type": "operation", "input": { "target": "a#In" }, "traits": { "smithy.api#http": { "method": "GET", "uri": "/do/{path+}" } } },
            "a#In": {
              "type": "structure",
              "members": { "path": { "target": "smithy.api#String", "traits": { "smithy.api#httpLabel": {}, "smithy.api#required": {} } } }
            }
            """);

        Assert.Equal(["a#Do: the trait smithy.api#http has the greedy label {path+}, which is not supported."], problems);
    }

    [Theory]
    [InlineData("""{ "method": "TRACE", "uri": "/do" }""", "a#Do: the trait smithy.api#http has the method TRACE, which is not supported.")]
    [InlineData("""{ "method": "GET", "uri": "do" }""", "a#Do: the trait smithy.api#http has no uri that begins with a slash.")]
    [InlineData("""{ "method": "GET", "uri": "/{text}" }""", "a#Do: the trait smithy.api#http has the label {text}, which no member of the input is bound to.")]
    public void Http_Invalid_IsRefused(string http, string message)
    {
        IReadOnlyList<string> problems = SmallModel.Problems($$"""
            "a#Do": { "type": "operation", "input": { "target": "a#In" }, "traits": { "smithy.api#http": {{http}} } }
            """);

        Assert.Equal([message], problems);
    }

    [Fact]
    public void Operation_WithoutHttp_IsRefused()
    {
        IReadOnlyList<string> problems = SmallModel.Problems(""" "a#Do": { "type": "operation" } """);

        Assert.Contains("a#Do: the trait smithy.api#http is missing, or names no method.", problems);
    }

    [Theory]
    [InlineData(
        "smithy.api#Blob", "\"smithy.api#httpQuery\": \"q\"", "the trait smithy.api#httpQuery is on a member that is neither a simple value nor a list of such.")]
    [InlineData(
        "smithy.api#Blob", "\"smithy.api#httpHeader\": \"X\"", "the trait smithy.api#httpHeader is on a member that is neither a simple value nor a list of such.")]
    [InlineData("smithy.api#String", "\"smithy.api#httpQuery\": \"\"", "the trait smithy.api#httpQuery needs a name.")]
    [InlineData(
        "smithy.api#String",
        "\"smithy.api#httpHeader\": \"X\", \"smithy.api#mediaType\": \"application/json\"",
        "the trait smithy.api#mediaType is on a header, which would be base64: that is not supported.")]
    [InlineData(
        "smithy.api#Integer", "\"smithy.api#httpPayload\": {}", "the trait smithy.api#httpPayload is on a member that is neither a structure, a blob nor a string.")]
    [InlineData("smithy.api#Integer", "\"smithy.api#idempotencyToken\": {}", "the trait smithy.api#idempotencyToken is on a member that is not a string.")]
    [InlineData("smithy.api#Timestamp", "\"smithy.api#timestampFormat\": \"lunar\"", "the trait smithy.api#timestampFormat has the value \"lunar\", which is not a format.")]
    [InlineData("smithy.api#Integer", "\"smithy.api#default\": \"x\"", "the trait smithy.api#default has the value \"x\", which is not supported for int.")]
    [InlineData("smithy.api#Byte", "\"smithy.api#default\": 1000", "the trait smithy.api#default has the value 1000, which is not supported for sbyte.")]
    public void Member_BoundAsItCannotBe_IsRefused(string target, string traits, string message)
    {
        IReadOnlyList<string> problems = SmallModel.Problems($$"""
            "a#In": { "type": "structure", "members": { "odd": { "target": "{{target}}", "traits": { {{traits}} } } } }
            """);

        Assert.Equal([$"a#In$odd: {message}"], problems);
    }

    [Fact]
    public void Label_ThatIsNotRequired_IsRefused()
    {
        IReadOnlyList<string> problems = SmallModel.Problems("""
            "a#Do": { "type": "operation", "input": { "target": "a#In" }, "traits": { "smithy.api#http": { "method": "GET", "uri": "/{text}" } } },
            "a#In": { "type": "structure", "members": { "text": { "target": "smithy.api#String", "traits": { "smithy.api#httpLabel": {} } } } }
            """);

        Assert.Equal(["a#In$text: the trait smithy.api#httpLabel is on a member that is not required."], problems);
    }

    [Fact]
    public void Label_ThatIsNotInTheUri_IsRefused()
    {
        IReadOnlyList<string> problems = SmallModel.Problems("""
            "a#In": {
              "type": "structure",
              "members": { "text": { "target": "smithy.api#String", "traits": { "smithy.api#httpLabel": {}, "smithy.api#required": {} } } }
            }
            """);

        Assert.Equal(["a#In$text: the trait smithy.api#httpLabel names no label of the uri."], problems);
    }

    [Fact]
    public void Payload_BesideOtherMembersOfTheBody_IsRefused()
    {
        IReadOnlyList<string> problems = SmallModel.Problems("""
            "a#In": {
              "type": "structure",
              "members": {
                "text": { "target": "smithy.api#String", "traits": { "smithy.api#httpPayload": {} } },
                "more": { "target": "smithy.api#String" }
              }
            }
            """);

        Assert.Equal(["a#In: the trait smithy.api#httpPayload leaves no room for other members in the body."], problems);
    }

    [Theory]
    [InlineData("smithy.api#httpHeader", "\"X\"")]
    [InlineData("smithy.api#httpQuery", "\"q\"")]
    [InlineData("smithy.api#httpLabel", "{}")]
    [InlineData("smithy.api#httpPayload", "{}")]
    [InlineData("smithy.api#idempotencyToken", "{}")]
    public void Binding_BelowTheTop_IsRefused(string trait, string value)
    {
        IReadOnlyList<string> problems = SmallModel.Problems($$"""
            "a#In": { "type": "structure", "members": { "inner": { "target": "a#Inner" } } },
            "a#Inner": { "type": "structure", "members": { "text": { "target": "smithy.api#String", "traits": { "{{trait}}": {{value}} } } } }
            """);

        Assert.Equal([$"a#Inner$text: the trait {trait} has no effect here, because the structure is not the input or output of an operation."], problems);
    }

    [Fact]
    public void ErrorMember_OtherThanTheMessage_IsRefused()
    {
        IReadOnlyList<string> problems = SmallModel.Problems("""
            "a#Do": {
              "type": "operation", "errors": [{ "target": "a#Bad" }], "traits": { "smithy.api#http": { "method": "GET", "uri": "/" } }
            },
            "a#Bad": {
              "type": "structure",
              "members": { "Message": { "target": "smithy.api#String" }, "resourceId": { "target": "smithy.api#String" } },
              "traits": { "smithy.api#error": "client" }
            }
            """);

        Assert.Equal(["a#Bad$resourceId: errors carry a message and nothing else; this member would be lost."], problems);
    }

    [Fact]
    public void Auth_WithoutSigV4_IsRefused()
    {
        IReadOnlyList<string> problems = SmallModel.Problems("""
            "a#Do": { "type": "operation", "traits": { "smithy.api#http": { "method": "GET", "uri": "/" }, "smithy.api#auth": [] } }
            """);

        Assert.Equal(["a#Do: the trait smithy.api#auth leaves out aws.auth#sigv4, the only scheme that is supported."], problems);
    }

    [Fact]
    public void Problems_OfSeveralShapes_AreAllReported()
    {
        IReadOnlyList<string> problems = SmallModel.Problems("""
            "a#In": { "type": "structure", "members": { "one": { "target": "smithy.api#String", "traits": { "x#y": {} } } } },
            "a#Out": { "type": "structure", "members": { "two": { "target": "smithy.api#Document" } } }
            """);

        Assert.Equal(
            ["a#In$one: the trait x#y is not known to the generator.", "a#Out$two: smithy.api#Document is of type document, which is not supported."], problems);
    }

    [Theory]
    [InlineData("{", "The model is not JSON: ")]
    [InlineData("[]", "The model is not a Smithy 2.0 JSON AST: it needs \"smithy\": \"2.0\" and \"shapes\".")]
    [InlineData("""{ "smithy": "1.0", "shapes": {} }""", "The model is not a Smithy 2.0 JSON AST: it is of version 1.0.")]
    [InlineData("""{ "smithy": "2.0", "shapes": {} }""", "The model is not a Smithy 2.0 JSON AST: it must have one service, but has 0.")]
    [InlineData("""{ "smithy": "2.0", "shapes": { "a#S": { } } }""", "The model is not a Smithy 2.0 JSON AST: a#S has no type.")]
    [InlineData("""{ "smithy": "2.0", "shapes": { "S": { "type": "string" } } }""", "shapes: \"S\" is not an absolute shape id (namespace#Name).")]
    public void Text_ThatIsNotAnAst_IsRefused(string text, string message)
    {
        IReadOnlyList<string> problems = SmallModel.Problems(Encoding.UTF8.GetBytes(text));

        Assert.StartsWith(message, problems[0], StringComparison.Ordinal);
    }
}
