namespace CodeGuruProfiler.CodeGeneration.Plan;

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
