using System.Collections.Immutable;

namespace CodeGuruProfiler.CodeGeneration.Plan;

/// <summary>Decides the form of values in JSON bodies; <see langword="null"/> is what the runtime, or JSON's own writer, does.</summary>
internal static class JsonFormRules
{
    public static JsonForm? Read(TypePlan type) => type.Kind switch
    {
        TypeKind.SByte or TypeKind.Int16 or TypeKind.Int64 => JsonForm.ReadInteger,
        TypeKind.Single => JsonForm.ReadSingle,
        TypeKind.Blob => JsonForm.ReadBlob,
        _ => null,
    };

    public static JsonForm? Written(TypePlan type) => type switch
    {
        { Kind: TypeKind.Single or TypeKind.Double } => JsonForm.WriteDouble,
        { Kind: TypeKind.Timestamp, Format: TimestampFormat.DateTime } => JsonForm.WriteDateTime,
        { Kind: TypeKind.Timestamp, Format: TimestampFormat.HttpDate } => JsonForm.WriteHttpDate,
        // In a body the protocol's own format is seconds since 1970.
        { Kind: TypeKind.Timestamp } => JsonForm.WriteEpochSeconds,
        _ => null,
    };

    /// <summary>Gets all forms that a service needs, in the order of the enum.</summary>
    public static ImmutableArray<JsonForm> Of(IEnumerable<OperationPlan> operations, IEnumerable<RecordPlan> data)
    {
        RecordPlan[] records = [.. operations.SelectMany(operation => (RecordPlan[])[operation.Request, operation.Response]), .. data];
        IEnumerable<JsonForm?> forms =
        [
            .. records.Where(record => record.IsReceived).SelectMany(Values).Select(Read),
            .. records.Where(record => record.IsSent).SelectMany(Values).Select(Written),
        ];
        return [.. forms.OfType<JsonForm>().Distinct().Order()];
    }

    private static IEnumerable<TypePlan> Values(RecordPlan record) => record.Bound(Binding.Body).Select(property => property.Type).Select(Innermost);

    private static TypePlan Innermost(TypePlan type) => type.Element is { } element ? Innermost(element) : type;
}
