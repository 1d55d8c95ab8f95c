using CodeGuruProfiler.Client.Tests.DependencyInjection;
using Microsoft.Extensions.DependencyInjection;

namespace CodeGuruProfiler.Client.Tests.Transport;

/// <summary>One retry layer: what a call sends is counted on the socket. docs/decisions/0004-one-retry-layer.md</summary>
public class HiddenRetriesTests
{
    public static TheoryData<string, string, string> Peers
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (string scheme in new[] { "http", "https" })
            {
                foreach (string method in new[] { "GET", "DELETE", "POST" })
                {
                    foreach (string end in new[] { "close", "reset", "half-close" })
                    {
                        data.Add(scheme, method, end);
                    }
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Peers))]
    public async Task Call_PeerEndsWithoutAResponse_IsSentMaxAttemptsTimes(string scheme, string method, string end)
    {
        await using var server = ScriptedServer.Start(scheme, EndOf(end));
        using var client = new SocketClient(server, options => options.MaxAttempts = 3);

        var failure = await Assert.ThrowsAsync<CodeGuruProfilerConnectionException>(() => client.CallAsync(method));

        Assert.Equal(3, server.Requests.Length);
        Assert.Equal(3, server.Connections);
        Assert.Equal(3, failure.Attempts);
        Assert.Equal(["attempt=1; max=3", "attempt=2; max=3", "attempt=3; max=3"], server.Requests.Select(request => request.Header("amz-sdk-request")));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("DELETE")]
    [InlineData("POST")]
    public async Task Call_OneAttempt_IsSentOnce(string method)
    {
        await using var server = ScriptedServer.Start("http", Answers.Close);
        using var client = new SocketClient(server, options => options.MaxAttempts = 1);

        await Assert.ThrowsAsync<CodeGuruProfilerConnectionException>(() => client.CallAsync(method));

        Assert.Single(server.Requests);
        Assert.Equal(1, server.Connections);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("DELETE")]
    [InlineData("POST")]
    public async Task Call_ReusedConnectionEndsWithoutAResponse_IsSentOnceAnAttempt(string method)
    {
        await using var server = ScriptedServer.Start("http", Answers.Ok, Answers.Close);
        using var client = new SocketClient(server, options => options.MaxAttempts = 3);
        await client.GetAsync();

        await Assert.ThrowsAsync<CodeGuruProfilerConnectionException>(() => client.CallAsync(method));

        Assert.Equal([1, 1, 2, 3], server.Requests.Select(request => request.Connection));
    }

    [Fact]
    public async Task Call_ResetAsSoonAsItIsConnected_ConnectsMaxAttemptsTimes()
    {
        await using var server = ScriptedServer.StartOnConnect(Answers.Reset);
        using var client = new SocketClient(server, options => options.MaxAttempts = 3);

        var failure = await Assert.ThrowsAsync<CodeGuruProfilerConnectionException>(() => client.GetAsync());

        Assert.Equal(3, server.Connections);
        Assert.Equal(3, failure.Attempts);
    }

    // The head is longer than any buffer: the stack must not take it for not yet sent.
    [Fact]
    public async Task Call_ResetWithALongHead_ConnectsMaxAttemptsTimes()
    {
        await using var server = ScriptedServer.StartOnConnect(Answers.Reset);
        using var client = new SocketClient(server, options =>
        {
            options.MaxAttempts = 3;
            options.Credentials = new Amazon.Runtime.SessionAWSCredentials("AKIDEXAMPLE", TestSecrets.Key, new string('t', 60_000));
        });

        await Assert.ThrowsAsync<CodeGuruProfilerConnectionException>(() => client.GetAsync());

        Assert.Equal(3, server.Connections);
    }

    [Theory]
    [InlineData("GET", true)]
    [InlineData("GET", false)]
    [InlineData("DELETE", true)]
    [InlineData("DELETE", false)]
    [InlineData("POST", true)]
    [InlineData("POST", false)]
    public async Task Call_ResilienceHandlerForAllClients_IsSentMaxAttemptsTimes(string method, bool isConfiguredFirst)
    {
        await using var server = ScriptedServer.Start("http", Answers.Close);
        void AddResilience(IServiceCollection services) => services.ConfigureHttpClientDefaults(http => http.AddStandardResilienceHandler());
        using var client = isConfiguredFirst
            ? new SocketClient(server, configureServices: AddResilience)
            : new SocketClient(server, configureServicesLast: AddResilience);

        await Assert.ThrowsAsync<CodeGuruProfilerConnectionException>(() => client.CallAsync(method));

        Assert.Equal(["attempt=1; max=3", "attempt=2; max=3", "attempt=3; max=3"], server.Requests.Select(request => request.Header("amz-sdk-request")));
    }

    [Theory]
    [InlineData("GET", true)]
    [InlineData("POST", false)]
    public async Task Call_PolicyForAllClients_IsSentMaxAttemptsTimes(string method, bool isConfiguredFirst)
    {
        await using var server = ScriptedServer.Start("http", Answers.Close);
        void AddPolicy(IServiceCollection services) => services.ConfigureHttpClientDefaults(http => http.AddPolicyHandler(Policies.Retry));
        using var client = isConfiguredFirst
            ? new SocketClient(server, configureServices: AddPolicy)
            : new SocketClient(server, configureServicesLast: AddPolicy);

        await Assert.ThrowsAsync<CodeGuruProfilerConnectionException>(() => client.CallAsync(method));

        Assert.Equal(["attempt=1; max=3", "attempt=2; max=3", "attempt=3; max=3"], server.Requests.Select(request => request.Header("amz-sdk-request")));
    }

    private static Answer EndOf(string end) => end switch
    {
        "close" => Answers.Close,
        "reset" => Answers.Reset,
        _ => Answers.HalfClose,
    };
}
