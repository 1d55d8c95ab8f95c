namespace CodeGuruProfiler.CodeGeneration.Smithy;

internal enum SimpleType
{
    String,
    Boolean,
    Byte,
    Short,
    Integer,
    Long,
    Float,
    Double,
    Blob,
    Timestamp,
}
