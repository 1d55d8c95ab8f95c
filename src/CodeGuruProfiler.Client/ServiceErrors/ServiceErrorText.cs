using CodeGuruProfiler.Client.Pipeline;

namespace CodeGuruProfiler.Client.ServiceErrors;

/// <summary>The message of an error that the service returned.</summary>
internal static class ServiceErrorText
{
    /// <summary>Gets one line: <c>GetProfile: ResourceNotFoundException (HTTP 404): … Request id: 7f3c….</c></summary>
    public static string Of(ServiceError error)
    {
        string name = error.Code is null ? $"HTTP {(int)error.StatusCode}" : $"{error.Code} (HTTP {(int)error.StatusCode})";
        string said = error switch
        {
            { Message.Length: > 0 } => EndSentence(error.Message),
            { Location: { } url } => $"it redirects to {url} , and a signed request is sent nowhere else. A proxy, or a network's sign-in page, may be in the way.",
            { UnreadableBody.Length: > 0 } => $"the body is not an error of the service but begins: {error.UnreadableBody}",
            { Code: null } => "the body is empty, so the service did not say why.",
            _ => "the service did not say why.",
        };
        string requestId = error.RequestId is null ? "The response had no request id." : $"Request id: {error.RequestId}.";
        return $"{error.Operation}: {name}{AttemptsText.Of(error.Attempts, error.Failures.SkipLast(1))}: {said} {requestId}";
    }

    private static string EndSentence(string text) => text[^1] is '.' or '!' or '?' ? text : text + ".";
}
