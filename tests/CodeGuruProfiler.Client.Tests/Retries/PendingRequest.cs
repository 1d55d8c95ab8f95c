using System.Net;

namespace CodeGuruProfiler.Client.Tests.Retries;

/// <summary>A request that waits for its response.</summary>
internal sealed class PendingRequest
{
    private readonly TaskCompletionSource<HttpResponseMessage> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Dictionary<string, string> _headers;

    public PendingRequest(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Uri = request.RequestUri!; // A client sends to an address.
        _headers = request.Headers.NonValidated.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        cancellationToken.Register(() => _answer.TrySetCanceled(cancellationToken));
    }

    public Uri Uri { get; }

    public Task<HttpResponseMessage> Answer => _answer.Task;

    public string? Header(string name) => _headers.GetValueOrDefault(name);

    public void Fail(Exception failure) => _answer.SetException(failure);

    public void Respond(int status, string? errorCode = null, params (string Name, string Value)[] headers)
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new ByteArrayContent("{}"u8.ToArray()) };
        if (errorCode is not null)
        {
            response.Headers.TryAddWithoutValidation("x-amzn-errortype", errorCode);
        }

        foreach ((string name, string value) in headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        _answer.SetResult(response);
    }
}
