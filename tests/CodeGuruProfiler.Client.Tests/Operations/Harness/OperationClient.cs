using Amazon.Runtime;
using CodeGuruProfiler.Client.Configuration;
using Microsoft.Extensions.Time.Testing;

namespace CodeGuruProfiler.Client.Tests.Operations.Harness;

/// <summary>A real client over a script in place of the network, with a clock that stands still and ids that count up.</summary>
public static class OperationClient
{
    public const string Origin = "https://codeguru-profiler.us-east-1.amazonaws.com";
    public const string AccessKey = "AKIDEXAMPLE";
    public const string SecretKey = TestSecrets.ExampleKey;

    /// <summary>Gets when every request is signed: 2026-01-02T03:04:05Z.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public static BasicAWSCredentials Credentials { get; } = new(AccessKey, SecretKey);

    public static CodeGuruProfilerClient Create(HttpMessageHandler handler, int maxAttempts = 1, AWSCredentials? credentials = null)
    {
        int ids = 0;
        var options = new CodeGuruProfilerClientOptions
        {
            Region = "us-east-1",
            Credentials = credentials ?? Credentials,
            MaxAttempts = maxAttempts,
            TimeProvider = new FakeTimeProvider(Now),
            LoggerFactory = SecretsWatch.Logs,
        };
        // Without jitter there is no wait: a retry follows immediately, although the clock does not move.
        var sources = new ClientSources(() => Id(++ids), () => 0);
        return new CodeGuruProfilerClient(options, new HttpClient(handler), sources, new AwsEnvironment(_ => null, _ => null, null));
    }

    /// <summary>Returns the id that a client creates as its first, second…</summary>
    public static string Id(int number) => $"00000000-0000-4000-8000-{number:d12}";
}
