namespace CodeGuruProfiler.Client.Tests.Operations.Harness;

/// <summary>Records every request of the client, and responds from a script. A request that is not in the script throws.</summary>
public sealed class ScriptedHandler(params ScriptedAnswer[] answers) : HttpMessageHandler
{
    private readonly List<RecordedRequest> _requests = [];

    public IReadOnlyList<RecordedRequest> Requests => _requests;

    public RecordedRequest Request => Assert.Single(_requests);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        RecordedRequest recorded = await RecordedRequest.ReadAsync(request, cancellationToken);
        _requests.Add(recorded);
        return _requests.Count <= answers.Length
            ? answers[_requests.Count - 1].ToResponse()
            : throw new InvalidOperationException($"The script has {answers.Length} response(s), and none for request {_requests.Count}:\n{recorded.Text}");
    }
}
