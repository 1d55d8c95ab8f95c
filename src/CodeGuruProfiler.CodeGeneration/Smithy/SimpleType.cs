namespace CodeGuruProfiler.CodeGeneration.Smithy;

/// <summary>The simple types of Smithy that the generator supports.</summary>
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
