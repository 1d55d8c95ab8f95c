using CodeGuruProfiler.Client.ClockSkew;
using CodeGuruProfiler.Client.Credentials;
using CodeGuruProfiler.Client.Pipeline;
using CodeGuruProfiler.Client.Retries;
using CodeGuruProfiler.Client.ServiceErrors;
using CodeGuruProfiler.Client.Signing;
using CodeGuruProfiler.Client.Telemetry;
using CodeGuruProfiler.Client.TimeLimits;
using CodeGuruProfiler.Client.Transport;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CodeGuruProfiler.Client;

/// <summary>The stages of a call, in the one place that orders them.</summary>
internal sealed class CallSteps
{
    private readonly PipelineStep[] _steps;

    private CallSteps(PipelineStep[] steps) => _steps = steps;

    /// <summary>Gets adaptive mode's rate; <see langword="null"/> in standard mode.</summary>
    public SendingRate? SendingRate { get; private init; }

    /// <summary>Gets what is known of the service's clock; <see langword="null"/> when skew is not corrected.</summary>
    public ServiceClock? ServiceClock { get; private init; }

    public static CallSteps Create(
        ClientSettings settings,
        ClientSources sources,
        CredentialsSource credentials,
        SigV4Signer signer,
        HttpMessageInvoker http,
        Func<ServiceError, CodeGuruProfilerException> createException)
    {
        CodeGuruProfilerClientOptions options = settings.Options;
        TimeProvider clock = options.TimeProvider;
        ILogger logger = (ILogger?)options.LoggerFactory?.CreateLogger(ClientTelemetry.Name) ?? NullLogger.Instance;
        SendingRate? sendingRate = settings.RetryMode == RetryMode.Adaptive ? new SendingRate(clock) : null;
        ServiceClock? serviceClock = settings.CorrectsClockSkew ? new ServiceClock() : null;
        return new CallSteps(
        [
            new UserAgentStep(UserAgent.OfThisClient, sources.NewInvocationId),
            new CallTelemetryStep(settings.Endpoint, logger, clock),
            // A first attempt that has a shorter limit, and waits for nothing, needs no timer for the whole call: retries begin with one.
            .. sendingRate is null && IsShorter(options.AttemptTimeout, options.TotalTimeout)
                ? Array.Empty<PipelineStep>()
                : [new TimeLimitStep(TimeLimit.Total, options.TotalTimeout, clock)],
            new RetryStep(
                settings.MaxAttempts,
                options.RetryQuota ?? new RetryQuota(),
                new RetryDelay(sources.Jitter, clock, sources.MaxBackoff),
                options.TotalTimeout,
                clock),
            // Everything below runs once an attempt. What is waited for the sending rate is no part of it: neither of its limit nor of its duration.
            .. sendingRate is null ? Array.Empty<PipelineStep>() : [new SendingRateStep(sendingRate)],
            new AttemptTelemetryStep(logger, clock),
            new TimeLimitStep(TimeLimit.Attempt, options.AttemptTimeout, clock),
            .. serviceClock is null ? Array.Empty<PipelineStep>() : [new ClockSkewStep(serviceClock)],
            new CredentialsStep(credentials),
            new SigningStep(signer, settings.Endpoint.Authority, clock),
            // Nothing may touch the request after it is signed.
            new TransportStep(
                http,
                settings.Endpoint,
                options.ConnectTimeout,
                options.MaxResponseBytes,
                new ResponseReader(createException, serviceClock, settings.Endpoint, clock),
                clock),
        ])
        {
            SendingRate = sendingRate,
            ServiceClock = serviceClock,
        };
    }

    public ValueTask SendAsync(PipelineMessage message) => new PipelineContinuation(_steps, 0).SendAsync(message);

    private static bool IsShorter(TimeSpan limit, TimeSpan other)
        => limit != Timeout.InfiniteTimeSpan && (other == Timeout.InfiniteTimeSpan || limit < other);
}
