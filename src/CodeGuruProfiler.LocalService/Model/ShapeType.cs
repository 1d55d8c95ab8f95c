namespace CodeGuruProfiler.LocalService.Model;

/// <summary>The kinds of types that the service distinguishes.</summary>
internal enum ShapeType
{
    Blob,
    Boolean,
    Double,
    Integer,
    List,
    Map,
    String,
    Structure,
    Timestamp,
}
