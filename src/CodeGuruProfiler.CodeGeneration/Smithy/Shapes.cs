using System.Collections.Immutable;

namespace CodeGuruProfiler.CodeGeneration.Smithy;

/// <summary>A shape of the model. The members of a shape keep the order of the model.</summary>
internal abstract record Shape(ShapeId Id, Traits Traits);

/// <summary>A shape without members.</summary>
internal sealed record SimpleShape(ShapeId Id, Traits Traits, SimpleType Type) : Shape(Id, Traits);

/// <summary>An enum of Smithy 2.0, or a string with the older <c>enum</c> trait.</summary>
internal sealed record EnumShape(ShapeId Id, Traits Traits, ImmutableArray<EnumValue> Values) : Shape(Id, Traits);

/// <summary>A value of an enum, with the name of its member.</summary>
internal sealed record EnumValue(string MemberName, string Value, Traits Traits);

/// <summary>A list of elements of one shape.</summary>
internal sealed record ListShape(ShapeId Id, Traits Traits, Member Element) : Shape(Id, Traits);

/// <summary>A map from strings or enums to values of one shape.</summary>
internal sealed record MapShape(ShapeId Id, Traits Traits, Member Key, Member Value) : Shape(Id, Traits);

/// <summary>A structure: a request, a response, an error or data.</summary>
internal sealed record StructureShape(ShapeId Id, Traits Traits, ImmutableArray<Member> Members) : Shape(Id, Traits);

/// <summary>A member of a structure, a list or a map.</summary>
internal sealed record Member(ShapeId Owner, string Name, ShapeId Target, Traits Traits)
{
    /// <summary>Gets the member's own id, <c>namespace#Shape$member</c>.</summary>
    public string Id => $"{Owner}${Name}";
}

/// <summary>An operation. An input or output of <see langword="null"/> is one without members.</summary>
internal sealed record OperationShape(ShapeId Id, Traits Traits, ShapeId? Input, ShapeId? Output, ImmutableArray<ShapeId> Errors) : Shape(Id, Traits);

/// <summary>A resource. Only what it contributes to the service's operations matters here.</summary>
internal sealed record ResourceShape(ShapeId Id, Traits Traits, ImmutableArray<ShapeId> Operations, ImmutableArray<ShapeId> Resources) : Shape(Id, Traits);

/// <summary>The service: its version, its operations and resources, and the errors of every operation.</summary>
internal sealed record ServiceShape(
    ShapeId Id,
    Traits Traits,
    string Version,
    ImmutableArray<ShapeId> Operations,
    ImmutableArray<ShapeId> Resources,
    ImmutableArray<ShapeId> Errors) : Shape(Id, Traits);

/// <summary>A shape of a type that the generator does not know. It is refused only when the service reaches it.</summary>
internal sealed record UnsupportedShape(ShapeId Id, Traits Traits, string Type) : Shape(Id, Traits);
