using System.Net;

namespace AotTest;

/// <summary>Fails the first request, so that there is a retry.</summary>
internal sealed class FailsFirst : DelegatingHandler
{
    private int _sent;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        => Interlocked.Increment(ref _sent) == 1
            ? Task.FromResult(new HttpResponseMessage(HttpStatusCode.ServiceUnavailable))
            : base.SendAsync(request, cancellationToken);
}
