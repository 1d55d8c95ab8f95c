using System.Threading.Channels;

namespace CodeGuruProfiler.Client.Tests.Retries;

/// <summary>Passes each request to the test, and waits for the test's response.</summary>
internal sealed class GatedHandler : HttpMessageHandler
{
    private static readonly TimeSpan Watchdog = TimeSpan.FromSeconds(30);

    private readonly Channel<PendingRequest> _requests = Channel.CreateUnbounded<PendingRequest>();
    private int _sent;

    /// <summary>Gets how many requests came, whether the test took them or not.</summary>
    public int Sent => Volatile.Read(ref _sent);

    /// <summary>Takes the next request; a client that does not send one fails the test.</summary>
    public Task<PendingRequest> NextAsync() => _requests.Reader.ReadAsync().AsTask().WaitAsync(Watchdog);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _sent);
        var pending = new PendingRequest(request, cancellationToken);
        _requests.Writer.TryWrite(pending);
        return pending.Answer;
    }
}
