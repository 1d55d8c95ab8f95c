namespace CodeGuruProfiler.CodeGeneration.Smithy;

/// <summary>A shape of the model. The members of a shape keep the order of the model.</summary>
internal abstract record Shape(ShapeId Id, Traits Traits);
