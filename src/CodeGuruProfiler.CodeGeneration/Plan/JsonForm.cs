namespace CodeGuruProfiler.CodeGeneration.Plan;

/// <summary>A form of JSON values that the runtime does not have: it is generated for the services that need it.</summary>
internal enum JsonForm
{
    ReadInteger,
    ReadSingle,
    ReadBlob,
    WriteDouble,
    WriteDateTime,
    WriteEpochSeconds,
    WriteHttpDate,
}
