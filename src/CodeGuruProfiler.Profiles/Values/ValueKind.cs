namespace CodeGuruProfiler.Profiles;

/// <summary>What a <see cref="ValueToken"/> says: the kinds of Ion. JSON has fewer; a JSON value is the Ion value of the same text.</summary>
internal enum ValueKind
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
    StartAnnotated,
    StartList,
    StartSExp,
    StartStruct,
    End,
}
