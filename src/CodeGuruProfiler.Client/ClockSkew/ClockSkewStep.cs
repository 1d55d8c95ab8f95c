using System.Runtime.CompilerServices;
using CodeGuruProfiler.Client.Pipeline;

namespace CodeGuruProfiler.Client.ClockSkew;

/// <summary>Has the attempt signed by the service's clock, and sets that clock by the answer, whether it is a success or an error.</summary>
internal sealed class ClockSkewStep(ServiceClock clock) : PipelineStep
{
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public override async ValueTask SendAsync(PipelineMessage message, PipelineContinuation next)
    {
        message.ClockSkew = clock.Skew;
        message.ObservedSkew = null;
        await next.SendAsync(message).ConfigureAwait(false);
        if (message.Response is { } response && ClockSkewRules.Measure(message.SentAt, message.ReceivedAt, response) is { } skew)
        {
            clock.Skew = skew;
            message.ObservedSkew = skew;
        }
    }
}
