using Amazon.Runtime;
using CodeGuruProfiler.Client.Pipeline;

namespace CodeGuruProfiler.Client.Credentials;

/// <summary>Looks up the credentials of the attempt; a retry may find newer ones.</summary>
internal sealed class CredentialsStep(CredentialsSource source) : PipelineStep
{
    public override ValueTask SendAsync(PipelineMessage message, PipelineContinuation next)
    {
        ValueTask<ImmutableCredentials> lookup =
            message.Attempts.Number == 1 ? source.GetRecentAsync(message.CancellationToken) : source.GetAsync(message.CancellationToken);
        if (!lookup.IsCompletedSuccessfully)
        {
            return SendWhenFoundAsync(lookup, message, next);
        }

        message.Credentials = lookup.Result;
        return next.SendAsync(message);
    }

    private static async ValueTask SendWhenFoundAsync(ValueTask<ImmutableCredentials> lookup, PipelineMessage message, PipelineContinuation next)
    {
        try
        {
            message.Credentials = await lookup.ConfigureAwait(false);
        }
        catch (CodeGuruProfilerCredentialsException failure)
        {
            // All calls that waited have the same one.
            throw Errors.For(failure, message.Request.Operation.Name, message.Attempts.Number, message.Attempts.Failures);
        }

        await next.SendAsync(message).ConfigureAwait(false);
    }
}
