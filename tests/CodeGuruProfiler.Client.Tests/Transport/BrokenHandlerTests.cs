using System.Net.Sockets;
using Amazon.Runtime;
using CodeGuruProfiler.Client.Configuration;
using CodeGuruProfiler.Client.Model;

namespace CodeGuruProfiler.Client.Tests.Transport;

/// <summary>The exceptions that an HTTP stack may throw besides HttpRequestException: each is a failed attempt.</summary>
public class BrokenHandlerTests
{
    // A ten-minute soak met the first: SocketsHttpHandler asks a new connection for its address, and it has been reset by then.
    public static TheoryData<Exception> Failures =>
    [
        new SocketException((int)SocketError.NotConnected),
        new HttpRequestException("broken"),
        new IOException("broken"),
        new InvalidDataException("broken"),
    ];

    [Theory]
    [MemberData(nameof(Failures), DisableDiscoveryEnumeration = true)]
    public async Task Handler_Throws_IsRetriedAndReportedAsAConnectionFailure(Exception failure)
    {
        var handler = new BrokenHandler(failure);
        using var client = new CodeGuruProfilerClient(
            new CodeGuruProfilerClientOptions { Region = "us-east-1", Credentials = new BasicAWSCredentials("AKID", TestSecrets.Key) },
            new HttpClient(handler),
            ClientSources.System with { Jitter = () => 0 },
            new AwsEnvironment(_ => null, _ => null, null));

        var told = await Assert.ThrowsAsync<CodeGuruProfilerConnectionException>(
            () => client.DescribeProfilingGroupAsync(new DescribeProfilingGroupRequest { ProfilingGroupName = "web" }));

        Assert.Same(failure, told.InnerException);
        Assert.Equal(3, told.Attempts);
        Assert.Equal(3, handler.Sent);
    }

    private sealed class BrokenHandler(Exception failure) : HttpMessageHandler
    {
        public int Sent { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Sent++;
            return Task.FromException<HttpResponseMessage>(failure);
        }
    }
}
