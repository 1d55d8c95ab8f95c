using CodeGuruProfiler.CodeGeneration.Plan;

namespace CodeGuruProfiler.CodeGeneration.Emit;

/// <summary>Writes the statements that read the members of a JSON object. The reader is called <c>json</c> and stands on the object's start.</summary>
internal static class JsonReads
{
    /// <summary>Writes a variable for each member and the loop that fills them: unknown members are skipped, and the last of several counts.</summary>
    public static void Members(CodeWriter code, IReadOnlyList<PropertyPlan> properties)
    {
        foreach (PropertyPlan property in properties)
        {
            code.Line($"{property.Type.CSharp}? {property.Local} = null;");
        }

        code.Open("while (json.Read() && json.TokenType == JsonTokenType.PropertyName)");
        string keyword = "if";
        foreach (PropertyPlan property in properties)
        {
            code.Open($"{keyword} (json.TextEquals({Literals.Quote(property.WireName)}u8))");
            code.Line("json.Read();");
            code.Line($"{property.Local} = {Nullable(property.Type)};");
            code.Close();
            keyword = "else if";
        }

        if (properties.Count > 0)
        {
            code.Open("else");
            code.Line("json.Skip();");
            code.Close();
        }
        else
        {
            code.Line("json.Skip();");
        }

        code.Close();
    }

    /// <summary>Gets the expression that a property is set to: what was read, or what stands for nothing.</summary>
    public static string Assigned(PropertyPlan property) => property.IsNullable ? property.Local : $"{property.Local} ?? {Missing(property)}";

    /// <summary>Gets what a member is when the service left it out although it must not.</summary>
    public static string Missing(PropertyPlan property) => property.Initializer ?? property.Type.Kind switch
    {
        TypeKind.String => "\"\"",
        TypeKind.Boolean => "false",
        TypeKind.SByte or TypeKind.Int16 or TypeKind.Int32 or TypeKind.Int64 or TypeKind.Single or TypeKind.Double => "0",
        TypeKind.Structure => $"{property.Type.Json}.Empty",
        TypeKind.List or TypeKind.Map => Literals.Empty(property.Type),
        _ => "default",
    };

    /// <summary>Writes the readers that lists within lists need, as methods of the class.</summary>
    public static void NestedReaders(CodeWriter code, IEnumerable<PropertyPlan> properties)
    {
        IEnumerable<TypePlan> types = properties
            .SelectMany(property => Nested(property.Type))
            .DistinctBy(type => type.Name)
            .OrderBy(type => type.Name, StringComparer.Ordinal);
        foreach (TypePlan nested in types)
        {
            code.Line();
            code.Line($"private static {nested.CSharp} Read{nested.Name}(ref Utf8JsonReader json)");
            // An array and [] agree on a type; a dictionary and the empty one need to be told.
            string cast = nested.Kind == TypeKind.Map ? $"({nested.CSharp}?)" : "";
            code.Indented(() => code.Line($"=> {cast}{Nullable(nested)} ?? {Literals.Empty(nested)};"));
        }
    }

    /// <summary>Gets the expression that reads a value, or JSON's null as null.</summary>
    private static string Nullable(TypePlan type) => type.Kind switch
    {
        // A bare null would become an enum, by way of its conversion from string.
        TypeKind.Enum => $"JsonValues.IsNull(ref json) ? default({type.CSharp}?) : {type.Json}.Read(ref json)",
        TypeKind.Structure => $"JsonValues.IsNull(ref json) ? null : {type.Json}.Read(ref json)",
        TypeKind.List => $"JsonValues.ReadList(ref json, {Reader(type.Element)})",
        TypeKind.Map => $"JsonValues.ReadMap(ref json, {KeyReader(type.Key)}, {Reader(type.Element)})",
        _ => $"JsonValues.Read{Scalar(type)}(ref json)",
    };

    private static string Reader(TypePlan? type) => type switch
    {
        null => throw new InvalidOperationException("A list or map has no element type."),
        { Kind: TypeKind.Enum or TypeKind.Structure } => $"{type.Json}.Read",
        { IsCollection: true } => $"Read{type.Name}",
        _ => $"JsonValues.Read{Scalar(type)}Element",
    };

    private static string KeyReader(TypePlan? key) => key is { Kind: TypeKind.Enum } ? $"{key.CSharp}.FromValue" : "static key => key";

    private static string Scalar(TypePlan type) => type.Kind.ToString();

    private static IEnumerable<TypePlan> Nested(TypePlan type)
        => type.Element is { IsCollection: true } element ? Nested(element).Prepend(element) : [];
}
