namespace CodeGuruProfiler.Profiles.Unknown;

/// <summary>The kinds of recorded values: those of Ion. JSON has fewer; a JSON value is the Ion value of the same text.</summary>
/// <remarks>There are sixteen, so that a kind is four bits of <see cref="ValueHeader"/>.</remarks>
internal enum ValueKind : byte
{
    Null,
    Boolean,
    Integer,
    BigInteger,
    Decimal,
    Float,
    Timestamp,
    String,
    Symbol,
    Blob,
    Clob,

    /// <summary>An annotation of the value that follows.</summary>
    Annotation,
    StartList,
    StartSExp,
    StartStruct,
    End,
}
