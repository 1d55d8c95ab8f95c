namespace CodeGuruProfiler.Client.Tests.Operations.Harness;

/// <summary>Keeps every request that the client sends, and answers from a script. A request that the script does not foresee throws.</summary>
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
            : throw new InvalidOperationException($"The script has {answers.Length} answer(s), and none for request {_requests.Count}:\n{recorded.Text}");
    }
}
