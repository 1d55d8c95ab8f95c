namespace CodeGuruProfiler.Client.Pipeline;

/// <summary>The steps that are still to come.</summary>
internal readonly struct PipelineContinuation(PipelineStep[] steps, int index)
{
    public ValueTask SendAsync(PipelineMessage message) => steps[index].SendAsync(message, new PipelineContinuation(steps, index + 1));
}
