namespace CodeGuruProfiler.EndToEnd.Tests.Signing;

/// <summary>Changes requests after they were signed.</summary>
internal sealed class TamperingHandler(Action<HttpRequestMessage> tamper) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        tamper(request);
        return base.SendAsync(request, cancellationToken);
    }
}
