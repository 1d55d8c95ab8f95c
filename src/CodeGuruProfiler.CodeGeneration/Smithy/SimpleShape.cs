namespace CodeGuruProfiler.CodeGeneration.Smithy;

internal sealed record SimpleShape(ShapeId Id, Traits Traits, SimpleType Type) : Shape(Id, Traits);
