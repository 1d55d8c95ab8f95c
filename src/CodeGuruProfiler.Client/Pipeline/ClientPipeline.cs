using CodeGuruProfiler.Client.Configuration;
using CodeGuruProfiler.Client.Credentials;
using CodeGuruProfiler.Client.Errors;
using CodeGuruProfiler.Client.Retries;
using CodeGuruProfiler.Client.Signing;

namespace CodeGuruProfiler.Client.Pipeline;

/// <summary>The stages of a call, in the one place that orders them.</summary>
internal sealed class ClientPipeline
{
    private readonly PipelineStep[] _steps;

    private ClientPipeline(PipelineStep[] steps) => _steps = steps;

    public static ClientPipeline Create(
        ClientSettings settings,
        ClientSources sources,
        CredentialsSource credentials,
        SigV4Signer signer,
        HttpClient httpClient,
        Func<ServiceError, CodeGuruProfilerException> createException)
    {
        CodeGuruProfilerClientOptions options = settings.Options;
        TimeProvider clock = options.TimeProvider;
        return new ClientPipeline(
        [
            new UserAgentStep(UserAgent.OfThisClient, sources.NewId),
            new TimeLimitStep(TimeLimit.Total, options.TotalTimeout, clock),
            new RetryStep(settings.MaxAttempts, new RetryQuota(), new RetryDelay(sources.Jitter, clock), clock),
            // Everything below runs once an attempt.
            new TimeLimitStep(TimeLimit.Attempt, options.AttemptTimeout, clock),
            new ResponseStep(createException),
            new CredentialsStep(credentials),
            new SigningStep(signer, clock),
            // Nothing may touch the request after it is signed.
            new TransportStep(httpClient, options.ConnectTimeout, options.MaxResponseBytes),
        ]);
    }

    /// <summary>Sends the call through all stages; one that is cancelled already does nothing, not even look up credentials.</summary>
    public ValueTask SendAsync(PipelineMessage message)
        => message.CancellationToken.IsCancellationRequested
            ? ValueTask.FromCanceled(message.CancellationToken)
            : new PipelineContinuation(_steps, 0).SendAsync(message);
}
