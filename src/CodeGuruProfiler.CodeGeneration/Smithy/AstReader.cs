using System.Collections.Immutable;
using System.Text.Json;

namespace CodeGuruProfiler.CodeGeneration.Smithy;

/// <summary>Reads a JSON AST. https://smithy.io/2.0/spec/json-ast.html</summary>
internal sealed class AstReader
{
    private readonly List<string> _problems = [];

    private AstReader()
    {
    }

    /// <exception cref="ModelException">The text is not a Smithy 2.0 JSON AST, or an id in it does not resolve.</exception>
    public static SmithyModel Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false });
            return new AstReader().ReadModel(document.RootElement);
        }
        catch (JsonException e)
        {
            throw new ModelException(Refusal.NotJson(e.Message));
        }
    }

    private SmithyModel ReadModel(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || Text(root, "smithy") is not { } version || !root.TryGetProperty("shapes", out JsonElement shapes)
            || shapes.ValueKind != JsonValueKind.Object)
        {
            throw new ModelException(Refusal.NotAnAst("it needs \"smithy\": \"2.0\" and \"shapes\"."));
        }

        if (version is not ("2" or "2.0"))
        {
            throw new ModelException(Refusal.NotAnAst($"it is of version {version}."));
        }

        ImmutableSortedDictionary<ShapeId, Shape>.Builder all = ImmutableSortedDictionary.CreateBuilder<ShapeId, Shape>();
        foreach (Shape shape in Prelude.Shapes)
        {
            all.Add(shape.Id, shape);
        }

        foreach (JsonProperty property in shapes.EnumerateObject())
        {
            if (!ShapeId.TryParse(property.Name, out ShapeId id))
            {
                _problems.Add(Refusal.BadShapeId("shapes", property.Name));
            }
            else
            {
                all[id] = ReadShape(id, property.Value);
            }
        }

        _problems.AddRange(References.Check(all.ToImmutable()));
        ServiceShape[] services = [.. all.Values.OfType<ServiceShape>()];
        if (services.Length != 1)
        {
            _problems.Add(Refusal.NotAnAst($"it must have one service, but has {services.Length}."));
        }

        return _problems.Count > 0 ? throw new ModelException(_problems) : new SmithyModel(all.ToImmutable(), services[0]);
    }

    private Shape ReadShape(ShapeId id, JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || Text(json, "type") is not { } type)
        {
            _problems.Add(Refusal.NotAnAst($"{id} has no type."));
            return new UnsupportedShape(id, Traits.None, "none");
        }

        Traits traits = ReadTraits(json);
        return type switch
        {
            "string" when traits.Get(TraitIds.Enum) is { } values => Known(id, json, new EnumShape(id, traits, ReadEnumTrait(id, values))),
            "string" => Simple(SimpleType.String),
            "boolean" => Simple(SimpleType.Boolean),
            "byte" => Simple(SimpleType.Byte),
            "short" => Simple(SimpleType.Short),
            "integer" => Simple(SimpleType.Integer),
            "long" => Simple(SimpleType.Long),
            "float" => Simple(SimpleType.Float),
            "double" => Simple(SimpleType.Double),
            "blob" => Simple(SimpleType.Blob),
            "timestamp" => Simple(SimpleType.Timestamp),
            "enum" => Known(id, json, new EnumShape(id, traits, ReadEnumMembers(id, json)), "members"),
            "list" => Known(id, json, new ListShape(id, traits, ReadMember(id, "member", json)), "member"),
            "map" => Known(id, json, new MapShape(id, traits, ReadMember(id, "key", json), ReadMember(id, "value", json)), "key", "value"),
            "structure" => Known(id, json, new StructureShape(id, traits, ReadMembers(id, json)), "members"),
            "operation" => Known(
                id,
                json,
                new OperationShape(id, traits, ReadInOrOutput(id, json, "input"), ReadInOrOutput(id, json, "output"), ReadTargets(id, json, "errors")),
                "input",
                "output",
                "errors"),
            "resource" => ReadResource(id, traits, json),
            "service" => Known(
                id,
                json,
                new ServiceShape(
                    id,
                    traits,
                    Text(json, "version") ?? "",
                    ReadTargets(id, json, "operations"),
                    ReadTargets(id, json, "resources"),
                    ReadTargets(id, json, "errors")),
                "version",
                "operations",
                "resources",
                "errors"),
            _ => new UnsupportedShape(id, traits, type),
        };

        Shape Simple(SimpleType simple) => Known(id, json, new SimpleShape(id, traits, simple));
    }

    private ResourceShape ReadResource(ShapeId id, Traits traits, JsonElement json)
    {
        var operations = new List<ShapeId>();
        foreach (string lifecycle in (ReadOnlySpan<string>)["create", "put", "read", "update", "delete", "list"])
        {
            if (json.TryGetProperty(lifecycle, out JsonElement target) && ReadTarget(id.ToString(), target) is { } operation)
            {
                operations.Add(operation);
            }
        }

        operations.AddRange(ReadTargets(id, json, "operations"));
        operations.AddRange(ReadTargets(id, json, "collectionOperations"));
        // Identifiers and properties describe the resource; the operations bind their own members.
        return Known(
            id,
            json,
            new ResourceShape(id, traits, [.. operations], ReadTargets(id, json, "resources")),
            "identifiers",
            "properties",
            "create",
            "put",
            "read",
            "update",
            "delete",
            "list",
            "operations",
            "collectionOperations",
            "resources");
    }

    private T Known<T>(ShapeId id, JsonElement json, T shape, params ReadOnlySpan<string> properties)
        where T : Shape
    {
        foreach (JsonProperty property in json.EnumerateObject())
        {
            if (property.Name is not ("type" or "traits") && !properties.Contains(property.Name))
            {
                _problems.Add(Refusal.UnknownProperty(id, property.Name));
            }
        }

        return shape;
    }

    private ImmutableArray<Member> ReadMembers(ShapeId owner, JsonElement json)
        => json.TryGetProperty("members", out JsonElement members) && members.ValueKind == JsonValueKind.Object
            ? [.. members.EnumerateObject().Select(member => ReadMember(owner, member.Name, members))]
            : [];

    private Member ReadMember(ShapeId owner, string name, JsonElement parent)
    {
        string where = $"{owner}${name}";
        if (!parent.TryGetProperty(name, out JsonElement json))
        {
            _problems.Add(Refusal.NotAnAst($"{where} is missing."));
            return new Member(owner, name, Prelude.Unit, Traits.None);
        }

        return new Member(owner, name, ReadTarget(where, json) ?? Prelude.Unit, ReadTraits(json));
    }

    private static ImmutableArray<EnumValue> ReadEnumMembers(ShapeId id, JsonElement json)
        => json.TryGetProperty("members", out JsonElement members) && members.ValueKind == JsonValueKind.Object
            ? [.. members.EnumerateObject().Select(member => ReadEnumMember(member.Name, ReadTraits(member.Value)))]
            : throw new ModelException(Refusal.NotAnAst($"the enum {id} has no members."));

    // A member without the trait stands for its own name.
    private static EnumValue ReadEnumMember(string name, Traits traits) => new(name, traits.GetString(TraitIds.EnumValue) ?? name, traits);

    // https://smithy.io/2.0/spec/constraint-traits.html#enum-trait: a list of {value, name?, documentation?, tags?, deprecated?}.
    private ImmutableArray<EnumValue> ReadEnumTrait(ShapeId id, JsonElement values)
    {
        var result = ImmutableArray.CreateBuilder<EnumValue>();
        foreach (JsonElement entry in values.ValueKind == JsonValueKind.Array ? values.EnumerateArray().ToArray() : [])
        {
            if (entry.ValueKind != JsonValueKind.Object || Text(entry, "value") is not { } value)
            {
                _problems.Add(Refusal.BadTrait(id.ToString(), TraitIds.Enum, "has an entry without a value"));
                continue;
            }

            var traits = ImmutableSortedDictionary.CreateBuilder<string, JsonElement>(StringComparer.Ordinal);
            if (entry.TryGetProperty("documentation", out JsonElement documentation))
            {
                traits[TraitIds.Documentation] = documentation.Clone();
            }

            if (entry.TryGetProperty("deprecated", out JsonElement deprecated) && deprecated.ValueKind == JsonValueKind.True)
            {
                traits[TraitIds.Deprecated] = deprecated.Clone();
            }

            result.Add(new EnumValue(Text(entry, "name") ?? value, value, new Traits(traits.ToImmutable())));
        }

        return result.ToImmutable();
    }

    private ShapeId? ReadInOrOutput(ShapeId id, JsonElement json, string name)
        => json.TryGetProperty(name, out JsonElement target) && ReadTarget($"{id} {name}", target) is { } shape && shape != Prelude.Unit ? shape : null;

    private ImmutableArray<ShapeId> ReadTargets(ShapeId id, JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out JsonElement targets))
        {
            return [];
        }

        return targets.ValueKind == JsonValueKind.Array
            ? [.. targets.EnumerateArray().Select(target => ReadTarget($"{id} {name}", target)).OfType<ShapeId>()]
            : throw new ModelException(Refusal.NotAnAst($"{id}: {name} is not a list."));
    }

    private ShapeId? ReadTarget(string where, JsonElement json)
    {
        string? text = json.ValueKind == JsonValueKind.Object ? Text(json, "target") : null;
        if (ShapeId.TryParse(text, out ShapeId id))
        {
            return id;
        }

        _problems.Add(Refusal.BadShapeId(where, text));
        return null;
    }

    private static Traits ReadTraits(JsonElement json)
        => json.TryGetProperty("traits", out JsonElement traits) && traits.ValueKind == JsonValueKind.Object
            ? new Traits(traits.EnumerateObject().ToImmutableSortedDictionary(trait => trait.Name, trait => trait.Value.Clone(), StringComparer.Ordinal))
            : Traits.None;

    private static string? Text(JsonElement json, string property)
        => json.TryGetProperty(property, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
