using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Serialization;
using CodeGuruProfiler.CodeGeneration.Tests.Golden;

namespace GoldenKeywords.Client;

/// <summary>The hand-written half that generated clients need.</summary>
public partial class GoldenKeywordsClient : IGoldenKeywordsClient
{
    private readonly GoldenTransport _transport;

    internal GoldenKeywordsClient(GoldenTransport transport) => _transport = transport;

    private Task<TResponse> SendAsync<TRequest, TResponse>(Operation<TRequest, TResponse> operation, TRequest request, CancellationToken cancellationToken)
        where TResponse : CodeGuruProfilerResponse
    {
        cancellationToken.ThrowIfCancellationRequested();
        return _transport.SendAsync(operation, request);
    }
}
