using System.Collections.Immutable;

namespace CodeGuruProfiler.CodeGeneration.Smithy;

internal sealed record StructureShape(ShapeId Id, Traits Traits, ImmutableArray<Member> Members) : Shape(Id, Traits);
