using CodeGuruProfiler.CodeGeneration.Plan;

namespace CodeGuruProfiler.CodeGeneration.Emit;

/// <summary>
/// The expressions that turn members into labels, query values and headers, and back. What the runtime has no form for is in <c>HttpValues</c>.
/// </summary>
internal static class HttpText
{
    public static string Label(PropertyPlan property) => property.Type switch
    {
        { Kind: TypeKind.Enum } => property.IsNullable ? $"request.{property.Name}?.Value" : $"request.{property.Name}.Value",
        { Kind: TypeKind.Timestamp, Format: TimestampFormat.EpochSeconds } => $"HttpValues.FormatEpochSeconds(request.{property.Name})",
        { Kind: TypeKind.Timestamp, Format: TimestampFormat.HttpDate } => $"HttpValues.FormatHttpDate(request.{property.Name})",
        { Kind: TypeKind.Single or TypeKind.Double } => $"HttpValues.FormatDouble(request.{property.Name})",
        _ => $"request.{property.Name}",
    };

    // In labels and queries the protocol's own format is date-time.
    public static string QueryMethod(TypePlan type) => type switch
    {
        { Kind: TypeKind.Timestamp, Format: TimestampFormat.EpochSeconds } => "AppendQueryEpochSeconds",
        { Kind: TypeKind.Timestamp, Format: TimestampFormat.HttpDate } => "AppendQueryHttpDate",
        _ => "AppendQuery",
    };

    public static string Query(TypePlan type, string value, bool isNullable)
        => type.Kind == TypeKind.Enum ? $"{value}{(isNullable ? "?" : "")}.Value" : value;

    /// <summary>Gets what is given to <c>SetHeader</c>. In headers the protocol's own format is http-date.</summary>
    public static string Header(PropertyPlan property)
    {
        if (property.IsIdempotencyToken)
        {
            return $"builder.IdempotencyToken(request.{property.Name})";
        }

        string value = JsonWrites.NotNull(property, "request", "Name");
        return property.Type switch
        {
            { Kind: TypeKind.Enum } => Query(property.Type, value, property.IsNullable),
            { Kind: TypeKind.Timestamp, Format: TimestampFormat.DateTime } => $"HttpValues.FormatDateTime({value})",
            { Kind: TypeKind.Timestamp, Format: TimestampFormat.EpochSeconds } => $"HttpValues.FormatEpochSeconds({value})",
            { Kind: TypeKind.List, Element: { } element } => $"HttpValues.Join({value}, static item => {Format(element)})",
            _ => value,
        };
    }

    /// <summary>Gets the expression that reads a response's header.</summary>
    public static string ReadHeader(PropertyPlan property)
    {
        string text = $"response.GetHeader({Literals.Quote(property.WireName)})";
        string missing = property.IsNullable ? $"default({property.CSharp})" : JsonReads.Missing(property);
        string read = property.Type switch
        {
            { Kind: TypeKind.String } => text,
            { Kind: TypeKind.Enum } => $"{text} is {{ }} {property.Local} ? new {property.Type.CSharp}({property.Local}) : {missing}",
            { Kind: TypeKind.List, Element: { } element } => $"HttpValues.{Split(element)}({text}, static item => {Parse(element, "item")})",
            { } type => Parse(type, text, isNullable: true),
        };
        return property.IsNullable || property.Type.Kind == TypeKind.Enum ? read : $"{read} ?? {JsonReads.Missing(property)}";
    }

    private static string Split(TypePlan element)
        => element is { Kind: TypeKind.Timestamp, Format: null or TimestampFormat.HttpDate } ? "SplitHttpDates" : "Split";

    private static string Format(TypePlan element) => element switch
    {
        { Kind: TypeKind.String } => "HttpValues.Quote(item)",
        { Kind: TypeKind.Enum } => "HttpValues.Quote(item.Value)",
        { Kind: TypeKind.Boolean } => "item ? \"true\" : \"false\"",
        { Kind: TypeKind.Single or TypeKind.Double } => "HttpValues.FormatDouble(item)",
        { Kind: TypeKind.Timestamp, Format: TimestampFormat.DateTime } => "HttpValues.FormatDateTime(item)",
        { Kind: TypeKind.Timestamp, Format: TimestampFormat.EpochSeconds } => "HttpValues.FormatEpochSeconds(item)",
        { Kind: TypeKind.Timestamp } => "HttpValues.FormatHttpDate(item)",
        _ => "item.ToString(CultureInfo.InvariantCulture)",
    };

    private static string Parse(TypePlan type, string text, bool isNullable = false) => (type.Kind, isNullable) switch
    {
        (TypeKind.String, _) => text,
        (TypeKind.Enum, _) => $"new {type.CSharp}({text})",
        (TypeKind.Timestamp, true) => $"HttpValues.ReadTimestamp({text})",
        (TypeKind.Timestamp, false) => $"HttpValues.ParseTimestamp({text})",
        (TypeKind.Boolean, true) => $"HttpValues.ReadBoolean({text})",
        (TypeKind.Boolean, false) => $"HttpValues.ParseBoolean({text})",
        (_, true) => $"HttpValues.ReadNumber<{type.CSharp}>({text})",
        _ => $"HttpValues.ParseNumber<{type.CSharp}>({text})",
    };
}
