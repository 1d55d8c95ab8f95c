namespace CodeGuruProfiler.CodeGeneration.Smithy;

internal sealed record MapShape(ShapeId Id, Traits Traits, Member Key, Member Value) : Shape(Id, Traits);
