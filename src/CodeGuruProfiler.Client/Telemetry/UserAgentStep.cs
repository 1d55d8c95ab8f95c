using CodeGuruProfiler.Client.Pipeline;

namespace CodeGuruProfiler.Client.Telemetry;

/// <summary>Adds the user agent, and an id that all attempts of the call share.</summary>
internal sealed class UserAgentStep(string userAgent, Func<string> newInvocationId) : PipelineStep
{
    public override ValueTask SendAsync(PipelineMessage message, PipelineContinuation next)
    {
        message.Request.Headers["User-Agent"] = userAgent;
        message.Request.Headers["amz-sdk-invocation-id"] = newInvocationId();
        return next.SendAsync(message);
    }
}
