namespace CodeGuruProfiler.CodeGeneration.Plan;

/// <summary>A form of labels, query values and headers that the runtime does not have: it is generated for the services that need it.</summary>
internal enum HttpForm
{
    Boolean,
    Number,
    Double,
    DateTime,
    EpochSeconds,
    HttpDate,
    Text,
    List,
    ReadBoolean,
    ReadNumber,
    ReadTimestamp,
    ReadList,
    ReadHttpDateList,
}
