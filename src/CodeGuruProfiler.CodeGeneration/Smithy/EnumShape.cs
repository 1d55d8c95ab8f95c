using System.Collections.Immutable;

namespace CodeGuruProfiler.CodeGeneration.Smithy;

/// <summary>An enum of Smithy 2.0, or a string with the older <c>enum</c> trait.</summary>
internal sealed record EnumShape(ShapeId Id, Traits Traits, ImmutableArray<EnumValue> Values) : Shape(Id, Traits);
