using CodeGuruProfiler.Client.Pipeline;

namespace CodeGuruProfiler.Client.Credentials;

/// <summary>Looks up the credentials of the attempt; a retry may find newer ones.</summary>
internal sealed class CredentialsStep(CredentialsSource source) : PipelineStep
{
    public override async ValueTask SendAsync(PipelineMessage message, PipelineContinuation next)
    {
        message.Credentials = await source.GetAsync(message.CancellationToken).ConfigureAwait(false);
        await next.SendAsync(message).ConfigureAwait(false);
    }
}
