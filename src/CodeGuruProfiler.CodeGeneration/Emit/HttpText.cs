using CodeGuruProfiler.CodeGeneration.Plan;

namespace CodeGuruProfiler.CodeGeneration.Emit;

/// <summary>
/// The expressions that turn members into labels, query values and headers, and back. Forms that the runtime does not have are in <c>HttpValues</c>.
/// </summary>
internal static class HttpText
{
    public static string Label(CodeWriter code, PropertyPlan property)
        => Written(code, property.Type, HttpFormRules.InLabel(property.Type), $"request.{property.Name}", property.IsNullable);

    public static string Query(CodeWriter code, TypePlan type, string value, bool isNullable)
        => Written(code, type, HttpFormRules.InQuery(type), value, isNullable);

    /// <summary>Returns the argument of <c>SetHeader</c>.</summary>
    public static string Header(CodeWriter code, PropertyPlan property)
    {
        if (property.IsIdempotencyToken)
        {
            return $"builder.IdempotencyToken(request.{property.Name})";
        }

        string value = JsonWrites.NotNull(code, property, "request", "Name");
        if (property.Type is { Kind: TypeKind.List, Element: { } element })
        {
            string item = element.Kind == TypeKind.Enum ? "item.Value" : "item";
            return $"{Form(code, HttpForm.List)}({value}, static item => {Form(code, HttpFormRules.InHeaderList(element))}({item}))";
        }

        return Written(code, property.Type, HttpFormRules.InHeader(property.Type), value, property.IsNullable);
    }

    /// <summary>Gets the expression that reads a response's header.</summary>
    public static string ReadHeader(CodeWriter code, PropertyPlan property)
    {
        string text = $"response.GetHeader({Literals.Quote(property.WireName)})";
        string missing = property.IsNullable ? $"default({property.CSharp})" : JsonReads.Missing(code, property);
        string read = property.Type switch
        {
            { Kind: TypeKind.String } => text,
            { Kind: TypeKind.Enum } => $"{text} is {{ }} {property.Local} ? new {property.Type.CSharp}({property.Local}) : {missing}",
            { Kind: TypeKind.List, Element: { } element } => $"{Read(code, property.Type)}({text}, static item => {Parse(code, element, "item")})",
            { } type => $"{Read(code, type)}({text})",
        };
        return property.IsNullable || property.Type.Kind == TypeKind.Enum ? read : $"{read} ?? {missing}";
    }

    private static string Written(CodeWriter code, TypePlan type, HttpForm? form, string value, bool isNullable)
        => form is { } own ? $"{Form(code, own)}({value})"
            : type.Kind == TypeKind.Enum ? $"{value}{(isNullable ? "?" : "")}.Value"
            : value;

    private static string Form(CodeWriter code, HttpForm form)
    {
        code.UsingFolder(Spaces.Serialization);
        return $"{HttpValuesEmitter.Name}.Format{form}";
    }

    private static string Read(CodeWriter code, TypePlan type)
    {
        code.UsingFolder(Spaces.Serialization);
        return $"{HttpValuesEmitter.Name}.{HttpFormRules.FromHeader(type)}{TypeArgument(type)}";
    }

    private static string Parse(CodeWriter code, TypePlan element, string text) => HttpFormRules.FromHeader(element) switch
    {
        null when element.Kind == TypeKind.Enum => $"new {element.CSharp}({text})",
        null => text,
        var form => ParseForm(code, element, $"{form}"["Read".Length..], text),
    };

    private static string ParseForm(CodeWriter code, TypePlan element, string name, string text)
    {
        code.UsingFolder(Spaces.Serialization);
        return $"{HttpValuesEmitter.Name}.Parse{name}{TypeArgument(element)}({text})";
    }

    private static string TypeArgument(TypePlan type) => HttpFormRules.FromHeader(type) == HttpForm.ReadNumber ? $"<{type.CSharp}>" : "";
}
