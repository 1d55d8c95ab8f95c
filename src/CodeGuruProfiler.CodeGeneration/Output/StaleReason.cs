namespace CodeGuruProfiler.CodeGeneration.Output;

/// <summary>How a file differs from what is generated.</summary>
internal enum StaleReason
{
    Missing,
    Different,
    Superfluous,
}
