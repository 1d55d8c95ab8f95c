namespace CodeGuruProfiler.Client.Pipeline;

/// <summary>
/// One stage of a call. A step does one thing, keeps no state of a call, sets headers and never appends to them, and may run again.
/// </summary>
internal abstract class PipelineStep
{
    public abstract ValueTask SendAsync(PipelineMessage message, PipelineContinuation next);
}
