using System.Text.Json;
using System.Text.RegularExpressions;

namespace CodeGuruProfiler.CodeGeneration.Tests.Model;

public sealed partial class ServiceModelTests : IDisposable
{
    private const string Service = "com.amazonaws.codeguruprofiler";
    private const string Common = "com.amazonaws.codeguruprofiler.common";

    private readonly JsonDocument _model = JsonDocument.Parse(File.ReadAllBytes(ModelPath()));

    private JsonElement Shapes => _model.RootElement.GetProperty("shapes");

    public void Dispose() => _model.Dispose();

    [Fact]
    public void Service_Operations_Are23()
    {
        JsonElement operations = Shapes.GetProperty($"{Service}#CodeGuruProfiler").GetProperty("operations");

        Assert.Equal(23, operations.GetArrayLength());
        Assert.Equal(
            ShapesOf("operation").Select(shape => shape.Name).Order(StringComparer.Ordinal),
            operations.EnumerateArray().Select(Target));
    }

    [Fact]
    public void Structures_NeitherInputNorOutputNorError_Are19()
    {
        int dataTypes = ShapesOf("structure").Count(shape => NamespaceOf(shape) == Service
            && !HasTrait(shape.Value, "input") && !HasTrait(shape.Value, "output") && !HasTrait(shape.Value, "error"));

        Assert.Equal(19, dataTypes);
    }

    [Theory]
    [InlineData(Service, 6)]
    [InlineData(Common, 16)]
    public void Errors_OfANamespace_AreComplete(string shapeNamespace, int count)
    {
        IEnumerable<JsonProperty> errors = ShapesOf("structure")
            .Where(shape => HasTrait(shape.Value, "error") && NamespaceOf(shape) == shapeNamespace);

        Assert.Equal(count, errors.Count());
        Assert.All(errors, error => Assert.True(HasTrait(error.Value, "httpError"), error.Name));
    }

    // Smithy asks for this of a service and, for errors, allows no renaming: the ThrottlingException of AWS stays outside.
    [Fact]
    public void Errors_OfTheService_HaveUniqueNames()
    {
        IEnumerable<JsonElement> lists = ShapesOf("operation").Append(Shapes.EnumerateObject().First(IsService))
            .Select(shape => shape.Value.GetProperty("errors"));

        List<string> errors = lists.SelectMany(list => list.EnumerateArray()).Select(Target).Distinct().ToList();

        Assert.Equal(21, errors.Count);
        Assert.Equal(21, errors.Select(id => id[(id.IndexOf('#') + 1)..]).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Targets_All_Resolve()
    {
        IEnumerable<string> missing = Targets(Shapes)
            .Where(target => !target.StartsWith("smithy.api#", StringComparison.Ordinal) && !Shapes.TryGetProperty(target, out _));

        Assert.Empty(missing);
    }

    [Fact]
    public void ShapesAndMembers_All_AreDocumented()
    {
        IEnumerable<string> undocumented = Shapes.EnumerateObject()
            .SelectMany(shape => Members(shape.Value)
                .Select(member => (Name: $"{shape.Name}${member.Name}", member.Value))
                .Prepend((shape.Name, shape.Value)))
            .Where(documented => !HasText(documented.Value))
            .Select(documented => documented.Name);

        Assert.Empty(undocumented);
    }

    [Fact]
    public void UriLabels_OfEachOperation_AreTheLabelMembersOfItsInput()
    {
        Assert.All(ShapesOf("operation"), operation =>
        {
            string uri = Trait(operation.Value, "http").GetProperty("uri").GetString()!;
            JsonElement input = Shapes.GetProperty(Target(operation.Value.GetProperty("input")));

            IEnumerable<string> labels = Label().Matches(uri).Select(match => match.Groups[1].Value);
            IEnumerable<string> members = Members(input)
                .Where(member => HasTrait(member.Value, "httpLabel") && HasTrait(member.Value, "required"))
                .Select(member => member.Name);

            Assert.Equal(labels.Order(StringComparer.Ordinal), members.Order(StringComparer.Ordinal));
        });
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Label();

    private static string ModelPath()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CodeGuruProfiler.Client.sln")))
        {
            folder = folder.Parent;
        }

        Assert.NotNull(folder);
        return Path.Combine(folder.FullName, "model", "codeguruprofiler-2019-07-18.json");
    }

    private IEnumerable<JsonProperty> ShapesOf(string type)
        => Shapes.EnumerateObject().Where(shape => shape.Value.GetProperty("type").ValueEquals(type));

    private static bool IsService(JsonProperty shape) => shape.Value.GetProperty("type").ValueEquals("service");

    private static string NamespaceOf(JsonProperty shape) => shape.Name[..shape.Name.IndexOf('#')];

    private static string Target(JsonElement reference) => reference.GetProperty("target").GetString()!;

    private static bool HasTrait(JsonElement shape, string name)
        => shape.TryGetProperty("traits", out JsonElement traits) && traits.TryGetProperty($"smithy.api#{name}", out _);

    private static JsonElement Trait(JsonElement shape, string name) => shape.GetProperty("traits").GetProperty($"smithy.api#{name}");

    private static bool HasText(JsonElement shape)
        => HasTrait(shape, "documentation") && !string.IsNullOrWhiteSpace(Trait(shape, "documentation").GetString());

    // Structures and enums hold their members in a map; lists and maps name theirs.
    private static IEnumerable<JsonProperty> Members(JsonElement shape)
        => shape.TryGetProperty("members", out JsonElement members)
            ? members.EnumerateObject()
            : shape.EnumerateObject().Where(property => property.Name is "member" or "key" or "value");

    private static IEnumerable<string> Targets(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property =>
            property.NameEquals("traits") ? []
            : property.NameEquals("target") ? [property.Value.GetString()!]
            : Targets(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Targets),
        _ => [],
    };
}
