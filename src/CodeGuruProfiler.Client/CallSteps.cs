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

/// <summary>The steps of a call, in the one list that orders them.</summary>
internal sealed class CallSteps
{
    private readonly PipelineStep[] _steps;

    private CallSteps(PipelineStep[] steps) => _steps = steps;

    /// <summary>Gets adaptive mode's rate; <see langword="null"/> in standard mode.</summary>
    public SendingRate? SendingRate { get; private init; }

    /// <summary>Gets the service's clock; <see langword="null"/> when skew is not corrected.</summary>
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
        var failures = new ExchangeFailures(http, settings.Endpoint, options.ConnectTimeout, clock);
        return new CallSteps(
        [
            new UserAgentStep(UserAgent.OfThisClient, sources.NewInvocationId),
            new CallTelemetryStep(settings.Endpoint, logger, clock),
            new DeadlineStep(options.TotalTimeout, clock),
            new RetryStep(settings.MaxAttempts, options.RetryQuota ?? new RetryQuota(), new RetryDelay(sources.Jitter, clock, sources.MaxBackoff), clock),
            // Everything below runs once an attempt. The wait for the sending rate counts for neither its limit nor its duration.
            new SendingRateStep(sendingRate, clock),
            new AttemptTelemetryStep(logger, clock),
            new AttemptLimitStep(options.AttemptTimeout, clock),
            new ClockSkewStep(serviceClock),
            new CredentialsStep(credentials),
            new SigningStep(signer, settings.Endpoint.Authority, clock),
            // Nothing may touch the request after it is signed.
            new TransportStep(http, failures, clock),
            new ReadBodyStep(failures, options.MaxResponseBytes),
            new ResponseStep(createException, serviceClock, settings.Endpoint, clock),
        ])
        {
            SendingRate = sendingRate,
            ServiceClock = serviceClock,
        };
    }

    public ValueTask SendAsync(PipelineMessage message) => new PipelineContinuation(_steps, 0).SendAsync(message);
}
