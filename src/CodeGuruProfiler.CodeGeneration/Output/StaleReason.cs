namespace CodeGuruProfiler.CodeGeneration.Output;

/// <summary>The differences between a file and its generated form.</summary>
internal enum StaleReason
{
    Missing,
    Different,
    Superfluous,
}
