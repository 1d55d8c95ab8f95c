using System.Collections.Immutable;

namespace CodeGuruProfiler.CodeGeneration.Smithy;

/// <summary>An operation. An input or output of <see langword="null"/> is one without members.</summary>
internal sealed record OperationShape(ShapeId Id, Traits Traits, ShapeId? Input, ShapeId? Output, ImmutableArray<ShapeId> Errors) : Shape(Id, Traits);
