namespace CodeGuruProfiler.Profiles.Unknown;

/// <summary>The names of kinds of values in messages.</summary>
internal static class ValueKindDescription
{
    public static string Describe(this ValueKind kind) => kind switch
    {
        ValueKind.Null => "null",
        ValueKind.Boolean => "a boolean",
        ValueKind.Integer or ValueKind.BigInteger or ValueKind.Decimal or ValueKind.Float => "a number",
        ValueKind.Timestamp => "a timestamp",
        ValueKind.String => "a string",
        ValueKind.Symbol => "a symbol",
        ValueKind.Blob or ValueKind.Clob => "bytes",
        ValueKind.StartList => "a list",
        ValueKind.StartSExp => "an s-expression",
        ValueKind.StartStruct => "a struct",
        _ => "an annotated value",
    };
}
