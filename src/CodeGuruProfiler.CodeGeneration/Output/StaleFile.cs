namespace CodeGuruProfiler.CodeGeneration.Output;

/// <summary>A file of the folder that differs from its generated form.</summary>
internal sealed record StaleFile(StaleReason Reason, string Path)
{
    public override string ToString() => $"{Reason.ToString().ToLowerInvariant(),-11} {Path}";
}
