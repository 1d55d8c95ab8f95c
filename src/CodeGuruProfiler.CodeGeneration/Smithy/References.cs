using System.Collections.Immutable;

namespace CodeGuruProfiler.CodeGeneration.Smithy;

/// <summary>Checks that every id in the model resolves, and to a shape of the kind that its place asks for.</summary>
internal static class References
{
    public static IEnumerable<string> Check(ImmutableSortedDictionary<ShapeId, Shape> shapes)
    {
        foreach (Shape shape in shapes.Values)
        {
            foreach ((string where, ShapeId target, string expected, Func<Shape, bool> fits) in Of(shape))
            {
                if (!shapes.TryGetValue(target, out Shape? found))
                {
                    yield return Refusal.UnresolvedShape(where, target);
                }
                else if (!fits(found))
                {
                    yield return Refusal.WrongTarget(where, target, expected);
                }
            }
        }
    }

    private static IEnumerable<(string Where, ShapeId Target, string Expected, Func<Shape, bool> Fits)> Of(Shape shape)
    {
        switch (shape)
        {
            case ListShape list:
                return [Value(list.Element)];
            case MapShape map:
                return [(map.Key.Id, map.Key.Target, "a string", IsText), Value(map.Value)];
            case StructureShape structure:
                return structure.Members.Select(Value);
            case OperationShape operation:
                return
                [
                    .. Each([.. operation.Input is { } input ? [input] : Array.Empty<ShapeId>()], "input", "a structure", IsStructure),
                    .. Each([.. operation.Output is { } output ? [output] : Array.Empty<ShapeId>()], "output", "a structure", IsStructure),
                    .. Each(operation.Errors, "errors", "a structure with the trait error", IsError),
                ];
            case ResourceShape resource:
                return
                [
                    .. Each(resource.Operations, "operations", "an operation", target => target is OperationShape),
                    .. Each(resource.Resources, "resources", "a resource", target => target is ResourceShape),
                ];
            case ServiceShape service:
                return
                [
                    .. Each(service.Operations, "operations", "an operation", target => target is OperationShape),
                    .. Each(service.Resources, "resources", "a resource", target => target is ResourceShape),
                    .. Each(service.Errors, "errors", "a structure with the trait error", IsError),
                ];
            default:
                return [];
        }

        IEnumerable<(string, ShapeId, string, Func<Shape, bool>)> Each(ImmutableArray<ShapeId> targets, string place, string expected, Func<Shape, bool> fits)
            => targets.Select(target => ($"{shape.Id} {place}", target, expected, fits));
    }

    private static (string, ShapeId, string, Func<Shape, bool>) Value(Member member)
        => (member.Id, member.Target, "a shape that data can have", target => target is not (OperationShape or ResourceShape or ServiceShape));

    private static bool IsText(Shape shape) => shape is EnumShape or SimpleShape { Type: SimpleType.String };

    private static bool IsStructure(Shape shape) => shape is StructureShape;

    private static bool IsError(Shape shape) => shape is StructureShape && shape.Traits.Has(TraitIds.Error);
}
