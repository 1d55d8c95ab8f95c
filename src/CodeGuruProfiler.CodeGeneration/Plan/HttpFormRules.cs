using System.Collections.Immutable;

namespace CodeGuruProfiler.CodeGeneration.Plan;

/// <summary>Decides the form of what travels outside the body; <see langword="null"/> is what the runtime does by itself.</summary>
internal static class HttpFormRules
{
    public static HttpForm? InLabel(TypePlan type) => Written(type, TimestampFormat.DateTime);

    public static HttpForm? InQuery(TypePlan type) => Written(type, TimestampFormat.DateTime) switch
    {
        HttpForm.Boolean or HttpForm.Number or HttpForm.DateTime or HttpForm.List => null,
        var form => form,
    };

    public static HttpForm? InHeader(TypePlan type) => Written(type, TimestampFormat.HttpDate);

    /// <summary>Gets the form of an element of a list that is one header.</summary>
    public static HttpForm InHeaderList(TypePlan element) => InHeader(element) ?? HttpForm.Text;

    public static HttpForm? FromHeader(TypePlan type) => type switch
    {
        { Kind: TypeKind.String or TypeKind.Enum } => null,
        { Kind: TypeKind.Boolean } => HttpForm.ReadBoolean,
        { Kind: TypeKind.Timestamp } => HttpForm.ReadTimestamp,
        // An HTTP date has a comma itself.
        { Kind: TypeKind.List, Element: { Kind: TypeKind.Timestamp, Format: null or TimestampFormat.HttpDate } } => HttpForm.ReadHttpDateList,
        { Kind: TypeKind.List } => HttpForm.ReadList,
        _ => HttpForm.ReadNumber,
    };

    /// <summary>Gets all forms that a service needs, in the order of the enum.</summary>
    public static ImmutableArray<HttpForm> Of(IEnumerable<OperationPlan> operations) => [.. operations.SelectMany(Of).Distinct().Order()];

    private static IEnumerable<HttpForm> Of(OperationPlan operation)
    {
        IEnumerable<HttpForm?> forms =
        [
            .. operation.Request.Bound(Binding.Label).Select(property => InLabel(property.Type)),
            .. operation.Request.Bound(Binding.Query).Select(property => InQuery(property.Type.Element ?? property.Type)),
            .. operation.Request.Bound(Binding.Header).SelectMany(property => Elements(property.Type, InHeader, element => InHeaderList(element))),
            .. operation.Response.Bound(Binding.Header).SelectMany(property => Elements(property.Type, FromHeader, FromHeader)),
        ];
        return forms.OfType<HttpForm>();
    }

    private static IEnumerable<HttpForm?> Elements(TypePlan type, Func<TypePlan, HttpForm?> whole, Func<TypePlan, HttpForm?> element)
        => type.Element is { } item ? [whole(type), element(item)] : [whole(type)];

    private static HttpForm? Written(TypePlan type, TimestampFormat standard) => type.Kind switch
    {
        TypeKind.String or TypeKind.Enum => null,
        TypeKind.Boolean => HttpForm.Boolean,
        TypeKind.Single or TypeKind.Double => HttpForm.Double,
        TypeKind.List => HttpForm.List,
        TypeKind.Timestamp => (type.Format ?? standard) switch
        {
            TimestampFormat.DateTime => HttpForm.DateTime,
            TimestampFormat.EpochSeconds => HttpForm.EpochSeconds,
            _ => HttpForm.HttpDate,
        },
        _ => HttpForm.Number,
    };
}
