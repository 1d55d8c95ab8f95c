namespace CodeGuruProfiler.Ion.Reading;

/// <summary>The types of tokens.</summary>
internal static class IonTokens
{
    /// <summary>The type of a token that is not a null.</summary>
    public static IonType TypeOf(IonTokenType token) => token switch
    {
        IonTokenType.Bool => IonType.Bool,
        IonTokenType.Int => IonType.Int,
        IonTokenType.Float => IonType.Float,
        IonTokenType.Decimal => IonType.Decimal,
        IonTokenType.Timestamp => IonType.Timestamp,
        IonTokenType.Symbol => IonType.Symbol,
        IonTokenType.String => IonType.String,
        IonTokenType.Clob => IonType.Clob,
        IonTokenType.Blob => IonType.Blob,
        IonTokenType.StartList or IonTokenType.EndList => IonType.List,
        IonTokenType.StartSExp or IonTokenType.EndSExp => IonType.SExp,
        IonTokenType.StartStruct or IonTokenType.EndStruct => IonType.Struct,
        _ => IonType.Null,
    };
}
