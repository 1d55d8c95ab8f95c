using System.Buffers;
using System.Diagnostics;
using Amazon.Runtime;
using CodeGuruProfiler.Client.Http;
using CodeGuruProfiler.Client.Pipeline;

namespace CodeGuruProfiler.Client.Signing;

/// <summary>Signs the request with the credentials of the attempt. Nothing may touch the request afterwards.</summary>
/// <param name="signer">The signer.</param>
/// <param name="host">The host that the HTTP stack sends.</param>
/// <param name="timeProvider">The clock.</param>
internal sealed class SigningStep(SigV4Signer signer, string host, TimeProvider timeProvider) : PipelineStep
{
    private SigningTime? _time;

    public override ValueTask SendAsync(PipelineMessage message, PipelineContinuation next)
    {
        Debug.Assert(message.Credentials is not null, "The credentials step comes before this one.");
        message.Clock.SentAt = timeProvider.GetUtcNow();
        Sign(message.Request, message.Credentials, message.Clock.SentAt + message.Clock.Skew);
        return next.SendAsync(message);
    }

    private void Sign(ServiceRequest request, ImmutableCredentials credentials, DateTimeOffset now)
    {
        string time = SigningTime.TextOf(now, ref _time);
        request.Headers["x-amz-date"] = time;
        request.Headers["x-amz-security-token"] = credentials.UseToken ? credentials.Token : null;

        KeyValuePair<string, string>[] headers = ArrayPool<KeyValuePair<string, string>>.Shared.Rent(request.Headers.Count + 2);
        int count = SignedHeaders.Collect(request, host, headers);
        request.Headers["Authorization"] = signer.SignHeaders(
            new SignableRequest
            {
                Method = request.Operation.Method.Method,
                Path = request.Path,
                Query = request.Query,
                Headers = headers.AsSpan(0, count),
                Body = request.Body.Span,
            },
            credentials,
            time);
        ArrayPool<KeyValuePair<string, string>>.Shared.Return(headers, clearArray: true);
    }
}
