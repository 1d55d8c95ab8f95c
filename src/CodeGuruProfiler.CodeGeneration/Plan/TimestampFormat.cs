namespace CodeGuruProfiler.CodeGeneration.Plan;

internal enum TimestampFormat
{
    DateTime,
    EpochSeconds,
    HttpDate,
}
