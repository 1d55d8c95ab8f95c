using System.Collections.Immutable;

namespace CodeGuruProfiler.CodeGeneration.Smithy;

/// <summary>A resource. Only what it contributes to the service's operations matters here.</summary>
internal sealed record ResourceShape(ShapeId Id, Traits Traits, ImmutableArray<ShapeId> Operations, ImmutableArray<ShapeId> Resources) : Shape(Id, Traits);
