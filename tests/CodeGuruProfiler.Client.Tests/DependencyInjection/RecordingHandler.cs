using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace CodeGuruProfiler.Client.Tests.DependencyInjection;

/// <summary>A primary handler that keeps the requests and responds to each with an empty JSON object.</summary>
internal sealed class RecordingHandler : HttpMessageHandler
{
    public ConcurrentQueue<HttpRequestMessage> Requests { get; } = new();

    public string Authorization => Assert.Single(Requests).Headers.GetValues("Authorization").Single();

    public Uri Address => Assert.Single(Requests).RequestUri!; // The client always sets it.

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Enqueue(request);
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("{}", Encoding.UTF8, "application/json") });
    }
}
