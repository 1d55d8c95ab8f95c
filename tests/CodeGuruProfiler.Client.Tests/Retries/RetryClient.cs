using Amazon.Runtime;
using CodeGuruProfiler.Client.Configuration;
using CodeGuruProfiler.Client.Model;

namespace CodeGuruProfiler.Client.Tests.Retries;

/// <summary>A client whose responses the test provides, with a clock that does not move and full jitter.</summary>
internal sealed class RetryClient
{
    public RecordingClock Clock { get; } = new();

    public GatedHandler Handler { get; } = new();

    public double Jitter { get; init; } = 1;

    public TimeSpan? MaxBackoff { get; init; }

    public AwsEnvironment Environment { get; init; } = new(_ => null, _ => null, null);

    /// <summary>Gets the options; they are copied at the first call.</summary>
    public CodeGuruProfilerClientOptions Options { get; } = new()
    {
        Region = "us-east-1",
        Credentials = new BasicAWSCredentials("AKID", TestSecrets.Key),
        LoggerFactory = SecretsWatch.Logs,
        // So that every wait on the clock is one of the retries.
        AttemptTimeout = Timeout.InfiniteTimeSpan,
        TotalTimeout = Timeout.InfiniteTimeSpan,
    };

    public CodeGuruProfilerClient Client => field ??= Create();

    public CallSteps Pipeline => Client.Pipeline;

    /// <summary>Sends a call that has an idempotency token.</summary>
    public Task<CreateProfilingGroupResponse> CallAsync(CancellationToken cancellationToken = default)
        => Client.CreateProfilingGroupAsync(new() { ProfilingGroupName = "web" }, cancellationToken);

    private CodeGuruProfilerClient Create()
    {
        Options.TimeProvider = Clock;
        var sources = new ClientSources(() => Guid.NewGuid().ToString(), () => Jitter);
        return new CodeGuruProfilerClient(
            Options, new HttpClient(Handler), MaxBackoff is { } longest ? sources with { MaxBackoff = longest } : sources, Environment);
    }
}
