namespace CodeGuruProfiler.CodeGeneration.Output;

internal sealed record StaleFile(StaleReason Reason, string Path)
{
    public override string ToString() => $"{Reason.ToString().ToLowerInvariant(),-11} {Path}";
}
