namespace CodeGuruProfiler.CodeGeneration.Smithy;

internal sealed record ListShape(ShapeId Id, Traits Traits, Member Element) : Shape(Id, Traits);
