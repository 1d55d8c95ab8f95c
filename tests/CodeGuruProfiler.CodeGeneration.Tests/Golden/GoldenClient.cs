using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.RestJson;

namespace CodeGuruProfiler.CodeGeneration.Tests.Golden;

/// <summary>The members that the hand-written half of a generated client must have.</summary>
public abstract class GoldenClient
{
    private readonly GoldenTransport _transport;

    private protected GoldenClient(GoldenTransport transport) => _transport = transport;

    private protected static ValueTask<Uri> PresignAsync<TRequest, TResponse>(
        Operation<TRequest, TResponse> operation, TRequest request, TimeSpan expiresIn, CancellationToken cancellationToken)
        where TResponse : CodeGuruProfilerResponse
    {
        Assert.True(expiresIn > TimeSpan.Zero && !cancellationToken.IsCancellationRequested);
        return ValueTask.FromResult(GoldenTransport.AddressOf(operation, request));
    }

    private protected Task<TResponse> SendAsync<TRequest, TResponse>(
        Operation<TRequest, TResponse> operation, TRequest request, CancellationToken cancellationToken)
        where TResponse : CodeGuruProfilerResponse
    {
        cancellationToken.ThrowIfCancellationRequested();
        return _transport.SendAsync(operation, request);
    }
}
