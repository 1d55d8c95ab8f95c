using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Serialization;
using CodeGuruProfiler.CodeGeneration.Tests.Golden;

namespace GoldenErrors.Client;

/// <summary>The hand-written half that generated clients need.</summary>
public partial class GoldenErrorsClient : IGoldenErrorsClient
{
    private readonly GoldenTransport _transport;

    internal GoldenErrorsClient(GoldenTransport transport) => _transport = transport;

    private static ValueTask<Uri> PresignAsync<TRequest, TResponse>(
        Operation<TRequest, TResponse> operation, TRequest request, TimeSpan expiresIn, CancellationToken cancellationToken)
        where TResponse : CodeGuruProfilerResponse
    {
        Assert.True(expiresIn > TimeSpan.Zero && !cancellationToken.IsCancellationRequested);
        return ValueTask.FromResult(GoldenTransport.AddressOf(operation, request));
    }

    private Task<TResponse> SendAsync<TRequest, TResponse>(Operation<TRequest, TResponse> operation, TRequest request, CancellationToken cancellationToken)
        where TResponse : CodeGuruProfilerResponse
    {
        cancellationToken.ThrowIfCancellationRequested();
        return _transport.SendAsync(operation, request);
    }
}
