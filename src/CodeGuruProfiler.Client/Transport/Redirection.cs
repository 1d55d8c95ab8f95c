using CodeGuruProfiler.Client.Pipeline;
using CodeGuruProfiler.Client.ServiceErrors;

namespace CodeGuruProfiler.Client.Transport;

/// <summary>A handler that follows redirects sends what is signed for one URL to another, headers and all.</summary>
internal static class Redirection
{
    /// <summary>Refuses a response that is not the signed URL's.</summary>
    /// <remarks>
    /// An error from another path of the same host is reported as it is: it cannot be taken for a success, and nobody else has seen the request.
    /// </remarks>
    public static void ThrowIfFollowed(HttpRequestMessage request, HttpResponseMessage response, PipelineMessage message, ConnectionFailure failure)
    {
        // Handlers that follow change the request, or name another in the response.
        Uri signed = message.Request.Uri;
        if (ReferenceEquals(request.RequestUri, signed) && (response.RequestMessage is null || ReferenceEquals(response.RequestMessage.RequestUri, signed)))
        {
            return;
        }

        Uri? from = Other(response.RequestMessage?.RequestUri, signed) ?? Other(request.RequestUri, signed);
        if (from is not null && (response.IsSuccessStatusCode || !IsSameOrigin(from, signed)))
        {
            throw failure.Redirected(from, response.StatusCode);
        }
    }

    // A handler may also put an equal URL in its place, or one whose parameters are in another order: the signature is the same.
    private static Uri? Other(Uri? from, Uri signed)
        => from is null || from.AbsoluteUri == signed.AbsoluteUri
            || (IsSameOrigin(from, signed) && from.AbsolutePath == signed.AbsolutePath && Parameters(from).SequenceEqual(Parameters(signed)))
                ? null
                : from;

    private static IEnumerable<string> Parameters(Uri url) => url.Query.TrimStart('?').Split('&').Order(StringComparer.Ordinal);

    private static bool IsSameOrigin(Uri left, Uri right) => left.Scheme == right.Scheme && left.IdnHost == right.IdnHost && left.Port == right.Port;
}
