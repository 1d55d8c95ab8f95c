namespace CodeGuruProfiler.CodeGeneration.Smithy;

/// <summary>The shapes that every model may use without defining them. https://smithy.io/2.0/spec/model.html#prelude</summary>
internal static class Prelude
{
    public static ShapeId Unit { get; } = new(ShapeId.Prelude, "Unit");

    public static IReadOnlyList<Shape> Shapes { get; } =
    [
        new StructureShape(Unit, Traits.None, []),
        Simple("String", SimpleType.String),
        Simple("Blob", SimpleType.Blob),
        Simple("Timestamp", SimpleType.Timestamp),
        Simple("Boolean", SimpleType.Boolean),
        Simple("PrimitiveBoolean", SimpleType.Boolean),
        Simple("Byte", SimpleType.Byte),
        Simple("PrimitiveByte", SimpleType.Byte),
        Simple("Short", SimpleType.Short),
        Simple("PrimitiveShort", SimpleType.Short),
        Simple("Integer", SimpleType.Integer),
        Simple("PrimitiveInteger", SimpleType.Integer),
        Simple("Long", SimpleType.Long),
        Simple("PrimitiveLong", SimpleType.Long),
        Simple("Float", SimpleType.Float),
        Simple("PrimitiveFloat", SimpleType.Float),
        Simple("Double", SimpleType.Double),
        Simple("PrimitiveDouble", SimpleType.Double),
        Unsupported("BigInteger", "bigInteger"),
        Unsupported("BigDecimal", "bigDecimal"),
        Unsupported("Document", "document"),
    ];

    private static SimpleShape Simple(string name, SimpleType type) => new(new ShapeId(ShapeId.Prelude, name), Traits.None, type);

    private static UnsupportedShape Unsupported(string name, string type) => new(new ShapeId(ShapeId.Prelude, name), Traits.None, type);
}
