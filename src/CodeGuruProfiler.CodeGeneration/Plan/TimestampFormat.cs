namespace CodeGuruProfiler.CodeGeneration.Plan;

/// <summary>The formats of a timestamp on the wire.</summary>
internal enum TimestampFormat
{
    DateTime,
    EpochSeconds,
    HttpDate,
}
