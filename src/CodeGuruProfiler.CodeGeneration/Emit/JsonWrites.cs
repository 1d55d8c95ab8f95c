using System.Diagnostics;
using CodeGuruProfiler.CodeGeneration.Plan;

namespace CodeGuruProfiler.CodeGeneration.Emit;

/// <summary>Writes the statements that put a value into JSON. The writer is called <c>json</c>.</summary>
internal static class JsonWrites
{
    /// <summary>Writes a member, or nothing when it may be null and is.</summary>
    /// <param name="code">Where the statements go.</param>
    /// <param name="property">The member.</param>
    /// <param name="source">The variable whose property it is.</param>
    /// <param name="owner">The expression that names the owner in an error message.</param>
    public static void Member(CodeWriter code, PropertyPlan property, string source, string owner)
    {
        string access = $"{source}.{property.Name}";
        if (property.IsIdempotencyToken)
        {
            Named(code, property, $"builder.IdempotencyToken({access})");
        }
        else if (property.IsNullable)
        {
            code.Open($"if ({access} is {{ }} {property.Local})");
            Named(code, property, property.Local);
            code.Close();
        }
        else
        {
            Named(code, property, NotNull(code, property, source, owner));
        }
    }

    /// <summary>Gets the expression for a property that must not be null, checked where C# alone cannot hold it.</summary>
    public static string NotNull(CodeWriter code, PropertyPlan property, string source, string owner)
    {
        if (!property.IsRequired || !property.Type.IsReference)
        {
            return $"{source}.{property.Name}";
        }

        code.Using(Spaces.RuntimeRestJson);
        return $"Require.NotNull({source}.{property.Name}, {owner}, nameof({source}.{property.Name}))";
    }

    /// <summary>Writes a data record.</summary>
    public static void Structure(CodeWriter code, TypePlan type, string value)
    {
        code.UsingFolder(Spaces.Serialization);
        code.Line($"{type.Json}.Write(json, {value});");
    }

    private static void Named(CodeWriter code, PropertyPlan property, string value)
    {
        string name = $"{Literals.Quote(property.WireName)}u8";
        switch (property.Type.Kind)
        {
            case TypeKind.String:
                code.Line($"json.WriteString({name}, {value});");
                break;
            case TypeKind.Enum:
                code.Line($"json.WriteString({name}, {value}.Value);");
                break;
            case TypeKind.Boolean:
                code.Line($"json.WriteBoolean({name}, {value});");
                break;
            case TypeKind.SByte or TypeKind.Int16 or TypeKind.Int32 or TypeKind.Int64:
                code.Line($"json.WriteNumber({name}, {value});");
                break;
            case TypeKind.Blob:
                code.Line($"json.WriteBase64String({name}, {value}.Span);");
                break;
            case TypeKind.List:
                code.Line($"json.WriteStartArray({name});");
                Elements(code, property.Type, value, 0);
                break;
            case TypeKind.Map:
                code.Line($"json.WriteStartObject({name});");
                Entries(code, property.Type, value, 0);
                break;
            default:
                code.Line($"json.WritePropertyName({name});");
                Value(code, property.Type, value, 0);
                break;
        }
    }

    private static void Value(CodeWriter code, TypePlan type, string value, int depth)
    {
        switch (type.Kind)
        {
            case TypeKind.String:
                code.Line($"json.WriteStringValue({value});");
                break;
            case TypeKind.Enum:
                code.Line($"json.WriteStringValue({value}.Value);");
                break;
            case TypeKind.Boolean:
                code.Line($"json.WriteBooleanValue({value});");
                break;
            case TypeKind.SByte or TypeKind.Int16 or TypeKind.Int32 or TypeKind.Int64:
                code.Line($"json.WriteNumberValue({value});");
                break;
            case TypeKind.Blob:
                code.Line($"json.WriteBase64StringValue({value}.Span);");
                break;
            case TypeKind.Structure:
                Structure(code, type, value);
                break;
            case TypeKind.List:
                code.Line("json.WriteStartArray();");
                Elements(code, type, value, depth);
                break;
            case TypeKind.Map:
                code.Line("json.WriteStartObject();");
                Entries(code, type, value, depth);
                break;
            default:
                code.UsingFolder(Spaces.Serialization);
                code.Line($"{JsonFormsEmitter.Name}.{JsonFormRules.Written(type)}(json, {value});");
                break;
        }
    }

    private static void Elements(CodeWriter code, TypePlan list, string value, int depth)
    {
        TypePlan element = list.Element ?? throw new UnreachableException($"The list {list.Name} has no element type.");
        string item = depth == 0 ? "item" : $"item{depth}";
        code.Open($"foreach ({element.CSharp} {item} in {value})");
        Value(code, element, item, depth + 1);
        code.Close();
        code.Line("json.WriteEndArray();");
    }

    private static void Entries(CodeWriter code, TypePlan map, string value, int depth)
    {
        TypePlan element = map.Element ?? throw new UnreachableException($"The map {map.Name} has no value type.");
        TypePlan key = map.Key ?? throw new UnreachableException($"The map {map.Name} has no key type.");
        string entry = depth == 0 ? "entry" : $"entry{depth}";
        string name = key.Kind == TypeKind.Enum ? $"{entry}.Key.Value" : $"{entry}.Key";
        code.Open($"foreach (KeyValuePair<{key.CSharp}, {element.CSharp}> {entry} in {value})");
        if (element.Kind is TypeKind.String or TypeKind.Enum)
        {
            code.Line($"json.WriteString({name}, {entry}.Value{(element.Kind == TypeKind.Enum ? ".Value" : "")});");
        }
        else
        {
            code.Line($"json.WritePropertyName({name});");
            Value(code, element, $"{entry}.Value", depth + 1);
        }

        code.Close();
        code.Line("json.WriteEndObject();");
    }
}
