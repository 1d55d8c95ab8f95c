using System.Text.Json;

namespace CodeGuruProfiler.LocalService.Model;

/// <summary>Reads the parts of a Smithy 2.0 JSON AST (https://smithy.io/2.0/spec/json-ast.html) that a server needs.</summary>
internal sealed class SmithyReader
{
    private readonly JsonElement _shapes;
    private readonly Dictionary<string, Shape> _read = [];

    public SmithyReader(Stream stream)
    {
        using JsonDocument document = JsonDocument.Parse(stream);
        _shapes = document.RootElement.GetProperty("shapes").Clone();
    }

    public ServiceModel Read() => new(
    [
        .. _shapes.EnumerateObject()
            .Where(shape => shape.Value.GetProperty("type").ValueEquals("operation"))
            .Select(shape => ReadOperation(NameOf(shape.Name), shape.Value)),
    ]);

    private OperationModel ReadOperation(string name, JsonElement operation)
    {
        JsonElement http = operation.GetProperty("traits").GetProperty("smithy.api#http");
        return new OperationModel
        {
            Name = name,
            Method = http.Text("method"),
            Uri = new UriTemplate(http.Text("uri")),
            SuccessStatus = http.TryGetProperty("code", out JsonElement code) ? code.GetInt32() : 200,
            Input = ReadShape(operation.GetProperty("input").Text("target")),
            Output = ReadShape(operation.GetProperty("output").Text("target")),
        };
    }

    private Shape ReadShape(string id)
    {
        if (_read.TryGetValue(id, out Shape? known))
        {
            return known;
        }

        if (!_shapes.TryGetProperty(id, out JsonElement definition))
        {
            return _read[id] = new Shape(NameOf(id), SmithyTypes.OfPrelude(NameOf(id)), new Constraints());
        }

        ShapeType type = SmithyTypes.Of(definition.Text("type"));
        Shape shape = _read[id] = new Shape(NameOf(id), type, SmithyConstraints.Read(definition));
        foreach ((string name, JsonElement member) in MembersOf(type, definition))
        {
            shape.Members[name] = ReadMember(name, member);
        }

        return shape;
    }

    private ShapeMember ReadMember(string name, JsonElement member)
    {
        JsonElement traits = member.TryGetProperty("traits", out JsonElement given) ? given : default;
        (MemberLocation location, string locationName) = SmithyTypes.LocationOf(name, traits);
        return new ShapeMember
        {
            Name = name,
            Shape = ReadShape(member.Text("target")),
            IsRequired = traits.Has("smithy.api#required"),
            Location = location,
            LocationName = locationName,
        };
    }

    private static IEnumerable<(string Name, JsonElement Member)> MembersOf(ShapeType type, JsonElement definition) => type switch
    {
        ShapeType.Structure when definition.TryGetProperty("members", out JsonElement members)
            => members.EnumerateObject().Select(member => (member.Name, member.Value)),
        ShapeType.List => [("member", definition.GetProperty("member"))],
        ShapeType.Map => [("key", definition.GetProperty("key")), ("value", definition.GetProperty("value"))],
        _ => [],
    };

    private static string NameOf(string id) => id[(id.IndexOf('#', StringComparison.Ordinal) + 1)..];
}
