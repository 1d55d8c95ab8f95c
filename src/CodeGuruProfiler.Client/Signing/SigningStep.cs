using System.Buffers;
using System.Diagnostics;
using Amazon.Runtime;
using CodeGuruProfiler.Client.Pipeline;

namespace CodeGuruProfiler.Client.Signing;

/// <summary>Signs the request with the credentials of the attempt. Nothing may touch the request afterwards.</summary>
internal sealed class SigningStep(SigV4Signer signer, TimeProvider timeProvider) : PipelineStep
{
    public override ValueTask SendAsync(PipelineMessage message, PipelineContinuation next)
    {
        Debug.Assert(message.Credentials is not null, "The credentials step comes before this one.");
        Sign(message.Request, message.Credentials, timeProvider.GetUtcNow() + message.ClockSkew);
        return next.SendAsync(message);
    }

    private void Sign(ServiceRequest request, ImmutableCredentials credentials, DateTimeOffset now)
    {
        Span<char> time = stackalloc char[SigningText.TimeLength];
        SigningText.FormatTime(now, time);
        request.Headers["x-amz-date"] = new string(time);
        request.Headers["x-amz-security-token"] = credentials.UseToken ? credentials.Token : null;

        KeyValuePair<string, string>[] headers = ArrayPool<KeyValuePair<string, string>>.Shared.Rent(request.Headers.Count + 2);
        int count = SignedHeaders.Collect(request, headers);
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
