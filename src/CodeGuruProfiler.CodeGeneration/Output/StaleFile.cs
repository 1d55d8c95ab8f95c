namespace CodeGuruProfiler.CodeGeneration.Output;

/// <summary>A file that the folder does not hold as it was generated.</summary>
internal sealed record StaleFile(StaleReason Reason, string Path)
{
    public override string ToString() => $"{Reason.ToString().ToLowerInvariant(),-11} {Path}";
}
