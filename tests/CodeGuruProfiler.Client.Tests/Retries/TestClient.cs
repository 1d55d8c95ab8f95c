using Amazon.Runtime;
using CodeGuruProfiler.Client.Configuration;
using CodeGuruProfiler.Client.Credentials;
using CodeGuruProfiler.Client.Pipeline;
using CodeGuruProfiler.Client.Serialization;
using CodeGuruProfiler.Client.Signing;

namespace CodeGuruProfiler.Client.Tests.Retries;

/// <summary>The whole pipeline over a transport that the test answers for, with a clock that stands still and full jitter.</summary>
internal sealed class TestClient
{
    public RecordingClock Clock { get; } = new();

    public GatedHandler Handler { get; init; } = new();

    public double Jitter { get; init; } = 1;

    public TimeSpan? MaxBackoff { get; init; }

    public AwsEnvironment Environment { get; init; } = new(_ => null, _ => null, null);

    public CodeGuruProfilerClientOptions Options { get; } = new()
    {
        Region = "us-east-1",
        Credentials = new BasicAWSCredentials("AKID", "secret"),
        // So that every wait on the clock is one of the retries.
        AttemptTimeout = Timeout.InfiniteTimeSpan,
        TotalTimeout = Timeout.InfiniteTimeSpan,
    };

    public ClientPipeline Pipeline => field ??= CreatePipeline();

    public Task<TestResponse> CallAsync(CancellationToken cancellationToken = default)
    {
        _ = Pipeline;
        return SendAsync(cancellationToken);
    }

    private async Task<TestResponse> SendAsync(CancellationToken cancellationToken)
    {
        var builder = new RequestBuilder(TestOperation.Instance, "https://example.test", string.Empty, Guid.NewGuid().ToString, stackalloc char[64]);
        TestOperation.Instance.Write(new object(), ref builder);
        using ServiceRequest request = builder.Build();
        var message = new OperationMessage<object, TestResponse>(TestOperation.Instance, request, cancellationToken);
        await Pipeline.SendAsync(message);
        return message.Result!; // The pipeline ends with a result or an exception.
    }

    private ClientPipeline CreatePipeline()
    {
        Options.TimeProvider = Clock;
        CodeGuruProfilerClientOptions options = Options.Copy();
        var sources = new ClientSources(() => Guid.NewGuid().ToString(), () => Jitter);
        ClientSettings settings = ClientSettings.Resolve(options, Environment);
        return ClientPipeline.Create(
            settings,
            MaxBackoff is { } longest ? sources with { MaxBackoff = longest } : sources,
            CredentialsSource.Of(options),
            new SigV4Signer(settings.Endpoint.SigningRegion, "codeguru-profiler"),
            new HttpClient(Handler),
            error => new CodeGuruProfilerException(error));
    }

    internal sealed record TestResponse : CodeGuruProfilerResponse;

    private sealed class TestOperation() : Operation<object, TestResponse>("TestOperation", HttpMethod.Post)
    {
        public static TestOperation Instance { get; } = new();

        public override void Write(object request, ref RequestBuilder builder)
        {
            builder.AppendPath("/test");
            builder.AppendQuery("clientToken", builder.IdempotencyToken(null));
        }

        public override TestResponse Read(ServiceResponse response) => new() { ResponseMetadata = response.Metadata };
    }
}
