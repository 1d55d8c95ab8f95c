namespace CodeGuruProfiler.Agent.Tests.Running;

/// <summary>Counts the requests that are in flight, and lets a test see each request and change its response.</summary>
internal sealed class HttpWatch(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private int _inFlight;

    public int InFlight => Volatile.Read(ref _inFlight);

    /// <summary>Gets or sets a task that each request waits for before it is sent.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    /// <summary>Gets or sets what happens before a request is sent.</summary>
    public Func<HttpRequestMessage, Task> Sending { get; set; } = _ => Task.CompletedTask;

    /// <summary>Gets or sets what happens to a response.</summary>
    public Action<HttpRequestMessage, HttpResponseMessage> Received { get; set; } = (_, _) => { };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _inFlight);
        try
        {
            await Sending(request).WaitAsync(cancellationToken);
            await Gate.WaitAsync(cancellationToken);
            HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
            Received(request, response);
            return response;
        }
        finally
        {
            Interlocked.Decrement(ref _inFlight);
        }
    }
}
