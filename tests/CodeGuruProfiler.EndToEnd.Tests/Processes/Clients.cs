using Amazon.Runtime;
using CodeGuruProfiler.Client;

namespace CodeGuruProfiler.EndToEnd.Tests.Processes;

internal static class Clients
{
    /// <summary>Creates the options of a client that sends each request once.</summary>
    public static CodeGuruProfilerClientOptions OptionsFor(Uri url) => new()
    {
        Region = "us-east-1",
        ServiceUrl = url,
        Credentials = new BasicAWSCredentials("local", TestSecrets.Key),
        LoggerFactory = SecretsWatch.Logs,
        MaxAttempts = 1,
        // Long enough for a busy machine; no test is about these.
        ConnectTimeout = TimeSpan.FromMinutes(2),
        AttemptTimeout = TimeSpan.FromMinutes(2),
        TotalTimeout = TimeSpan.FromMinutes(4),
    };
}
