namespace CodeGuruProfiler.CodeGeneration.Output;

internal enum StaleReason
{
    Missing,
    Different,
    Superfluous,
}
