namespace CodeGuruProfiler.LocalService.Model;

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
