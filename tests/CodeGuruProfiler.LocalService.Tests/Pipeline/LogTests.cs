using System.Net;
using Amazon.Runtime;
using CodeGuruProfiler.LocalService.Hosting;
using CodeGuruProfiler.LocalService.Pipeline;
using Microsoft.Extensions.Logging;

namespace CodeGuruProfiler.LocalService.Tests.Pipeline;

public sealed class LogTests
{
    private const string Token = "IQoJb3JpZ2luX2VjEHwaCXVzLWVhc3QtMSJHMEUCIQ/+=";

    private static readonly SessionAWSCredentials Wrong = new("local", "guess", Token);

    [Fact]
    public async Task ExplainSignatures_TokenInAHeader_IsNeitherLoggedNorReturned()
    {
        var logs = new CapturedLogs();
        await using ServiceHost host = await StartAsync(logs);
        using var client = new SignedClient(host.Url, Wrong, "us-east-1", TimeProvider.System);
        HttpRequestMessage request = client.Create(HttpMethod.Get, "/profilingGroups");
        request.Headers.TryAddWithoutValidation("Cookie", "session=hunter2");
        request.Headers.TryAddWithoutValidation("Proxy-Authorization", "Basic hunter2");

        ServiceResponse response = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, response.Status);
        Assert.Contains("\nx-amz-security-token:<secret>\n", response.Message, StringComparison.Ordinal);
        Assert.Contains("The Canonical String for this request should have been", logs.Text, StringComparison.Ordinal);
        AssertHasNone(response.Text + logs.Text, Token, "hunter2", "guess");
    }

    [Theory]
    [InlineData("X-Amz-Security-Token")]
    [InlineData("x-amz-security-token")]
    public async Task ExplainSignatures_TokenInTheQuery_IsNeitherLoggedNorReturned(string name)
    {
        var logs = new CapturedLogs();
        await using ServiceHost host = await StartAsync(logs);
        using var client = new SignedClient(host.Url, Wrong, "us-east-1", TimeProvider.System);
        string token = Uri.EscapeDataString(Token);

        ServiceResponse response = await client.SendAsync(client.Create(HttpMethod.Get, $"/profilingGroups?{name}={token}"));

        Assert.Contains($"\n{name}=<secret>\n", response.Message, StringComparison.Ordinal);
        AssertHasNone(response.Text + logs.Text, Token, token);
    }

    [Fact]
    public async Task Refused_ControlCharactersAndLength_DoNotReachTheLog()
    {
        var logs = new CapturedLogs();
        await using ServiceHost host = await StartAsync(logs);
        using var client = new SignedClient(host.Url, new SessionAWSCredentials("local", "local", Token), "us-east-1", TimeProvider.System);

        await client.SendAsync(client.Create(HttpMethod.Get, "/profilingGroups/evil%0AInjected%1B%5B2J%E2%80%AE" + new string('x', 10_000)));

        string line = Assert.Single(logs.Lines, line => line.Contains("Injected", StringComparison.Ordinal));
        Assert.DoesNotContain(line, character => char.IsControl(character) || character == '\u202E');
        Assert.True(line.Length < 3000, line);
    }

    [Fact]
    public void Of_PlainText_IsUnchanged() => Assert.Equal("Größe: 1 €", LogText.Of("Größe: 1 €"));

    private static Task<ServiceHost> StartAsync(CapturedLogs logs) => ServiceHost.StartAsync(
        new LocalProfilerServiceOptions { ExplainSignatures = true, SessionToken = Token },
        builder =>
        {
            InProcess.Configure(builder);
            // As in the program: the web server's line for each request contains its query.
            builder.Logging.AddProvider(logs).AddFilter("Microsoft", LogLevel.Warning);
        },
        keepsRequests: false,
        prepare: null,
        TestContext.Current.CancellationToken);

    private static void AssertHasNone(string text, params string[] secrets)
        => Assert.All(secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase));
}
