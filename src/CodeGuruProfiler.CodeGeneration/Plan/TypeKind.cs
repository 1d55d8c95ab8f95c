namespace CodeGuruProfiler.CodeGeneration.Plan;

/// <summary>The kinds of types that a property may have.</summary>
internal enum TypeKind
{
    String,
    Boolean,
    SByte,
    Int16,
    Int32,
    Int64,
    Single,
    Double,
    Blob,
    Timestamp,
    Enum,
    Structure,
    List,
    Map,
}
