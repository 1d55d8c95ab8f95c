using System.Diagnostics;
using CodeGuruProfiler.CodeGeneration.Plan;

namespace CodeGuruProfiler.CodeGeneration.Emit;

/// <summary>Writes the statements that read the members of a JSON object. The reader is called <c>json</c> and is at the start of the object.</summary>
internal static class JsonReads
{
    /// <summary>Writes a variable for each member and the loop that fills them: unknown members are skipped, and the last of several counts.</summary>
    public static void Members(CodeWriter code, IReadOnlyList<PropertyPlan> properties)
    {
        code.Using(Spaces.Json);
        code.Using(Spaces.RuntimeRestJson);
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
            code.Line($"{property.Local} = {Nullable(code, property.Type)};");
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

    /// <summary>Returns the expression that a property is set to: the value read, or the value of an absent member.</summary>
    public static string Assigned(CodeWriter code, PropertyPlan property)
        => property.IsNullable ? property.Local : $"{property.Local} ?? {Missing(code, property)}";

    /// <summary>Returns the value of a required member that is absent from the response.</summary>
    public static string Missing(CodeWriter code, PropertyPlan property)
    {
        UseEmptyMap(code, property.Type);
        return property.Initializer ?? property.Type.Kind switch
        {
            TypeKind.String => "\"\"",
            TypeKind.Boolean => "false",
            TypeKind.SByte or TypeKind.Int16 or TypeKind.Int32 or TypeKind.Int64 or TypeKind.Single or TypeKind.Double => "0",
            TypeKind.Structure => EmptyStructure(code, property.Type),
            TypeKind.List or TypeKind.Map => Literals.Empty(property.Type),
            _ => "default",
        };
    }

    /// <summary>Writes the methods that read collections within collections.</summary>
    public static void NestedReaders(CodeWriter code, IEnumerable<PropertyPlan> properties)
    {
        IEnumerable<TypePlan> types = properties
            .SelectMany(property => Nested(property.Type))
            .DistinctBy(type => type.Name)
            .OrderBy(type => type.Name, StringComparer.Ordinal);
        foreach (TypePlan nested in types)
        {
            code.Line();
            UseEmptyMap(code, nested);
            code.Line($"private static {nested.CSharp} Read{nested.Name}(ref Utf8JsonReader json)");
            // An array and [] have a common type; a dictionary and the empty one need a cast.
            string cast = nested.Kind == TypeKind.Map ? $"({nested.CSharp}?)" : "";
            code.Indented(() => code.Line($"=> {cast}{Nullable(code, nested)} ?? {Literals.Empty(nested)};"));
        }
    }

    /// <summary>Gets the expression that reads a data record.</summary>
    public static string Structure(CodeWriter code, TypePlan type)
    {
        code.UsingFolder(Spaces.Serialization);
        return $"{type.Json}.Read";
    }

    /// <summary>Registers the using of the empty map.</summary>
    public static void UseEmptyMap(CodeWriter code, TypePlan type)
    {
        if (type.Kind == TypeKind.Map)
        {
            code.Using(Spaces.ObjectModel);
        }
    }

    private static string EmptyStructure(CodeWriter code, TypePlan type)
    {
        code.UsingFolder(Spaces.Serialization);
        return $"{type.Json}.Empty";
    }

    /// <summary>Gets the expression that reads a value, or JSON's null as null.</summary>
    private static string Nullable(CodeWriter code, TypePlan type) => type.Kind switch
    {
        // A bare null would become an enum, by way of its conversion from string.
        TypeKind.Enum => $"JsonValues.IsNull(ref json) ? default({type.CSharp}?) : {Structure(code, type)}(ref json)",
        TypeKind.Structure => $"JsonValues.IsNull(ref json) ? null : {Structure(code, type)}(ref json)",
        TypeKind.List => $"JsonValues.ReadList(ref json, {Reader(code, type.Element)})",
        TypeKind.Map => $"JsonValues.ReadMap(ref json, {KeyReader(type.Key)}, {Reader(code, type.Element)})",
        _ => $"{Scalar(code, type, "")}(ref json)",
    };

    private static string Reader(CodeWriter code, TypePlan? type) => type switch
    {
        null => throw new UnreachableException("A list or map has no element type."),
        { Kind: TypeKind.Enum or TypeKind.Structure } => Structure(code, type),
        { IsCollection: true } => $"Read{type.Name}",
        _ => Scalar(code, type, "Element"),
    };

    private static string KeyReader(TypePlan? key) => key is { Kind: TypeKind.Enum } ? $"{key.CSharp}.FromValue" : "static key => key";

    private static string Scalar(CodeWriter code, TypePlan type, string suffix)
    {
        if (JsonFormRules.Read(type) is not { } form)
        {
            return $"JsonValues.Read{type.Kind}{suffix}";
        }

        code.UsingFolder(Spaces.Serialization);
        return $"{JsonFormsEmitter.Name}.{form}{suffix}{(form == JsonForm.ReadInteger ? $"<{type.CSharp}>" : "")}";
    }

    private static IEnumerable<TypePlan> Nested(TypePlan type)
        => type.Element is { IsCollection: true } element ? Nested(element).Prepend(element) : [];
}
