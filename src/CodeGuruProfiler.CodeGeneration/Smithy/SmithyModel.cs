using System.Collections.Immutable;

namespace CodeGuruProfiler.CodeGeneration.Smithy;

/// <summary>A model as it was read: every shape, the prelude's included, and the one service.</summary>
internal sealed class SmithyModel(ImmutableSortedDictionary<ShapeId, Shape> shapes, ServiceShape service)
{
    public ServiceShape Service { get; } = service;

    /// <summary>Gets a shape. That every id resolves has been checked when the model was read.</summary>
    public Shape this[ShapeId id] => shapes[id];

    public IEnumerable<Shape> Shapes => shapes.Values;
}
