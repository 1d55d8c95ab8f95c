namespace CodeGuruProfiler.CodeGeneration.Smithy;

/// <summary>A shape of a type that the generator does not know. It is refused only when the service reaches it.</summary>
internal sealed record UnsupportedShape(ShapeId Id, Traits Traits, string Type) : Shape(Id, Traits);
