using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Serialization;
using CodeGuruProfiler.CodeGeneration.Tests.Golden;

namespace GoldenTimestamps.Client;

/// <summary>The hand-written half that generated clients need.</summary>
public partial class GoldenTimestampsClient : IGoldenTimestampsClient
{
    private readonly GoldenTransport _transport;

    internal GoldenTimestampsClient(GoldenTransport transport) => _transport = transport;

    private Task<TResponse> SendAsync<TRequest, TResponse>(Operation<TRequest, TResponse> operation, TRequest request, CancellationToken cancellationToken)
        where TResponse : CodeGuruProfilerResponse
    {
        cancellationToken.ThrowIfCancellationRequested();
        return _transport.SendAsync(operation, request);
    }
}
