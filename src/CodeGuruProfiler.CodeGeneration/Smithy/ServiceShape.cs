using System.Collections.Immutable;

namespace CodeGuruProfiler.CodeGeneration.Smithy;

internal sealed record ServiceShape(
    ShapeId Id,
    Traits Traits,
    string Version,
    ImmutableArray<ShapeId> Operations,
    ImmutableArray<ShapeId> Resources,
    ImmutableArray<ShapeId> Errors) : Shape(Id, Traits);
