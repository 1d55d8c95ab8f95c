using CodeGuruProfiler.Client.Pipeline;

namespace CodeGuruProfiler.Client.ClockSkew;

/// <summary>Sets the time of the signature to the service's clock, as far as earlier responses showed it.</summary>
/// <param name="clock">The service's clock; <see langword="null"/> when skew is not corrected.</param>
internal sealed class ClockSkewStep(ServiceClock? clock) : PipelineStep
{
    public override ValueTask SendAsync(PipelineMessage message, PipelineContinuation next)
    {
        message.Clock.Skew = clock?.Skew ?? default;
        message.Clock.ObservedSkew = null;
        return next.SendAsync(message);
    }
}
