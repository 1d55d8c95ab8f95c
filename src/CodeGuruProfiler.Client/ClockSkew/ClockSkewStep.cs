using CodeGuruProfiler.Client.Pipeline;

namespace CodeGuruProfiler.Client.ClockSkew;

/// <summary>Has the attempt signed by the service's clock, as far as earlier answers told it.</summary>
internal sealed class ClockSkewStep(ServiceClock clock) : PipelineStep
{
    public override ValueTask SendAsync(PipelineMessage message, PipelineContinuation next)
    {
        message.ClockSkew = clock.Skew;
        message.ObservedSkew = null;
        return next.SendAsync(message);
    }
}
