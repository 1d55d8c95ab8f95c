using System.Diagnostics;
using CodeGuruProfiler.CodeGeneration.Plan;

namespace CodeGuruProfiler.CodeGeneration.Emit;

/// <summary>Writes the equality of a record that has lists, maps or bytes. They are compared by content; the compiler's equality compares references.</summary>
internal static class RecordEqualityEmitter
{
    private const string BlobElements
        = "EqualityComparer<ReadOnlyMemory<byte>>.Create(static (x, y) => BlobComparer.AreEqual(x, y), static blob => BlobComparer.Hash(blob))";

    public static void Write(CodeWriter code, RecordPlan record)
    {
        if (!record.Properties.Any(property => IsCompared(property.Type)))
        {
            return;
        }

        code.Using(Spaces.RuntimeRestJson);
        WriteComparers(code, record);
        code.Line();
        code.Line("/// <summary>Compares all members; lists, maps and bytes by content.</summary>");
        code.Line("/// <param name=\"other\">The record to compare with, or <see langword=\"null\"/>.</param>");
        code.Line("/// <returns><see langword=\"true\"/> if the records are equal; otherwise, <see langword=\"false\"/>.</returns>");
        code.Line($"public bool Equals({record.Name}? other)");
        string[] members =
        [
            .. record.Kind == RecordKind.Response ? (string[])["base.Equals(other)"] : [],
            .. record.Properties.Select(Equal),
        ];
        code.Indented(() =>
        {
            code.Line("=> ReferenceEquals(this, other)");
            code.Indented(() =>
            {
                code.Line("|| (other is not null");
                code.Indented(() =>
                {
                    foreach (string member in members)
                    {
                        code.Line($"&& {member}{(member == members[^1] ? ");" : "")}");
                    }
                });
            });
        });
        code.Line();
        code.Line("/// <inheritdoc/>");
        code.Open("public override int GetHashCode()");
        code.Line("var hash = default(HashCode);");
        if (record.Kind == RecordKind.Response)
        {
            code.Line("hash.Add(base.GetHashCode());");
        }

        foreach (PropertyPlan property in record.Properties)
        {
            code.Line(property.Type.Kind switch
            {
                TypeKind.Blob => $"hash.Add(BlobComparer.Hash({property.Name}));",
                TypeKind.List or TypeKind.Map => $"hash.Add({property.Name}, {Comparer(property)});",
                _ => $"hash.Add({property.Name});",
            });
        }

        code.Line("return hash.ToHashCode();");
        code.Close();
    }

    private static bool IsCompared(TypePlan type) => type.IsCollection || type.Kind == TypeKind.Blob;

    // Only collections of collections need one; the runtime has the others.
    private static void WriteComparers(CodeWriter code, RecordPlan record)
    {
        foreach (PropertyPlan property in record.Properties.Where(HasOwnComparer))
        {
            code.Line();
            code.Line($"private static readonly {TypeOf(property.Type)} {property.Name}Comparer = new({Create(property.Type.Element)});");
        }
    }

    private static string Equal(PropertyPlan property)
    {
        string name = property.Name;
        return property.Type.Kind switch
        {
            TypeKind.Blob => $"BlobComparer.AreEqual({name}, other.{name})",
            TypeKind.List or TypeKind.Map => $"{Comparer(property)}.Equals({name}, other.{name})",
            // NaN equals itself, as for the compiler.
            TypeKind.Single or TypeKind.Double => $"{name}.Equals(other.{name})",
            _ => $"{name} == other.{name}",
        };
    }

    private static string Comparer(PropertyPlan property) => HasOwnComparer(property) ? $"{property.Name}Comparer" : Create(property.Type);

    private static bool HasOwnComparer(PropertyPlan property) => property.Type.Element is { } element && IsCompared(element);

    private static string Create(TypePlan? type) => type switch
    {
        { Kind: TypeKind.Blob } => BlobElements,
        { IsCollection: true, Element: { } element } => IsCompared(element) ? $"new {TypeOf(type)}({Create(element)})" : $"{TypeOf(type)}.Default",
        _ => throw new UnreachableException($"{type?.Name} has no comparer."),
    };

    private static string TypeOf(TypePlan type)
        => type.Kind == TypeKind.List ? $"ListComparer<{type.Element?.CSharp}>" : $"MapComparer<{type.Key?.CSharp}, {type.Element?.CSharp}>";
}
