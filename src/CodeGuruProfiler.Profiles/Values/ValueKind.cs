namespace CodeGuruProfiler.Profiles;

/// <summary>What a <see cref="ValueToken"/> says. JSON has fewer kinds than Ion; a JSON value is the Ion value of the same text.</summary>
internal enum ValueKind
{
    Null,
    Boolean,
    Integer,
    BigInteger,
    Decimal,
    Float,
    String,
    StartList,
    StartStruct,
    End,
}
