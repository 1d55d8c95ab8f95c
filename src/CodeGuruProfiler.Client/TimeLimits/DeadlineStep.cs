using CodeGuruProfiler.Client.Pipeline;

namespace CodeGuruProfiler.Client.TimeLimits;

/// <summary>Sets when the whole call must end. The steps that wait and send keep to it.</summary>
internal sealed class DeadlineStep(TimeSpan totalTimeout, TimeProvider timeProvider) : PipelineStep
{
    public override ValueTask SendAsync(PipelineMessage message, PipelineContinuation next)
    {
        message.Deadline = Deadline.After(totalTimeout, timeProvider);
        return next.SendAsync(message);
    }
}
