using CodeGuruProfiler.CodeGeneration.Emit;

namespace CodeGuruProfiler.CodeGeneration.Tests.Plan;

public sealed class PaginatorTests
{
    private const string TwoLists = """
        "a#Out": {
          "type": "structure",
          "members": {
            "token": { "target": "smithy.api#String" }, "one": { "target": "a#List" }, "two": { "target": "a#List" }, "number": { "target": "smithy.api#Integer" }
          }
        },
        """;

    private const string Shapes = """
        "a#In": { "type": "structure", "members": { "token": { "target": "smithy.api#String" }, "count": { "target": "smithy.api#Integer" } } },
        "a#List": { "type": "list", "member": { "target": "smithy.api#String" } },
        """;

    [Theory]
    [InlineData(
        """ "smithy.api#paginated": { "inputToken": "token", "outputToken": "token" } """,
        "the trait smithy.api#paginated names no items, and the output has not exactly one list: add items, or the trait codeguruprofiler.codegen#pagedItems.")]
    [InlineData(""" "smithy.api#paginated": { "outputToken": "token", "items": "one" } """, "the trait smithy.api#paginated names no inputToken.")]
    [InlineData(
        """ "smithy.api#paginated": { "inputToken": "token", "outputToken": "page.token", "items": "one" } """,
        "the trait smithy.api#paginated names the outputToken \"page.token\", which is not a member of DoResponse.")]
    [InlineData(
        """ "smithy.api#paginated": { "inputToken": "count", "outputToken": "token", "items": "one" } """,
        "the trait smithy.api#paginated has a token that is not a string.")]
    [InlineData(
        """ "smithy.api#paginated": { "inputToken": "token", "outputToken": "token", "items": "number" } """,
        "the trait smithy.api#paginated names the items \"number\", which is not a list of the output.")]
    [InlineData(""" "codeguruprofiler.codegen#pagedItems": [{ "items": "one" }] """, "the trait codeguruprofiler.codegen#pagedItems needs the trait smithy.api#paginated beside it.")]
    [InlineData(
        """ "smithy.api#paginated": { "inputToken": "token", "outputToken": "token" }, "codeguruprofiler.codegen#pagedItems": [{ }] """,
        "the trait codeguruprofiler.codegen#pagedItems has an entry without items.")]
    [InlineData(
        """ "smithy.api#paginated": { "inputToken": "token", "outputToken": "token" }, "codeguruprofiler.codegen#pagedItems": [{ "items": "three" }] """,
        "the trait codeguruprofiler.codegen#pagedItems names the items \"three\", which is not a list of the output.")]
    [InlineData(
        """
        "smithy.api#paginated": { "inputToken": "token", "outputToken": "token" },
        "codeguruprofiler.codegen#pagedItems": [{ "items": "one", "input": { "count": "x" } }]
        """,
        "the trait codeguruprofiler.codegen#pagedItems sets \"count\" to \"x\", which the input has no place for.")]
    public void Traits_ThatDoNotMakeAPaginator_AreRefused(string traits, string message)
    {
        Assert.Equal([$"a#Do: {message}"], SmallModel.Problems(TwoLists + Shapes + Operation(traits)));
    }

    [Fact]
    public void Paginators_OfOneName_AreRefused()
    {
        IReadOnlyList<string> problems = SmallModel.Problems(TwoLists + Shapes + Operation("""
            "smithy.api#paginated": { "inputToken": "token", "outputToken": "token" },
            "codeguruprofiler.codegen#pagedItems": [{ "items": "one" }, { "items": "two" }]
            """));

        Assert.Equal(["The service: an operation or paginator and another would both be called DoPaged in C#."], problems);
    }

    [Fact]
    public void Items_ThatNoTraitNames_AreTheOnlyListOfTheOutput()
    {
        IReadOnlyList<GeneratedFile> files = SmallModel.Generate($$"""
            {{Shapes}}
            "a#Out": { "type": "structure", "members": { "token": { "target": "smithy.api#String" }, "two": { "target": "a#List" } } },
            {{Operation(""" "smithy.api#paginated": { "inputToken": "token", "outputToken": "token" } """)}}
            """);

        string client = files.Single(file => file.Path == "SmallClient.cs").Text;
        Assert.Contains("public virtual Paged<DoResponse, string> DoPaged(DoRequest? request = null)", client, StringComparison.Ordinal);
        Assert.Contains("static page => page.Two);", client, StringComparison.Ordinal);
    }

    private static string Operation(string traits)
        => $$"""
            "a#Do": {
              "type": "operation", "input": { "target": "a#In" }, "output": { "target": "a#Out" },
              "traits": { "smithy.api#http": { "method": "POST", "uri": "/do" }, {{traits}} }
            }
            """;
}
