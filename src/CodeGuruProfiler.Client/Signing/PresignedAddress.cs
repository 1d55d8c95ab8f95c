using Amazon.Runtime;
using CodeGuruProfiler.Client.Endpoints;
using CodeGuruProfiler.Client.Http;

namespace CodeGuruProfiler.Client.Signing;

/// <summary>A URL that carries its own authentication, for callers without credentials.</summary>
internal static class PresignedAddress
{
    private static readonly TimeSpan ShortestExpiry = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestExpiry = TimeSpan.FromDays(7);

    public static void CheckExpiry(TimeSpan expiresIn)
    {
        if (expiresIn < ShortestExpiry || expiresIn > LongestExpiry)
        {
            throw Errors.InvalidExpiry(expiresIn);
        }
    }

    /// <summary>Signs only the host: users of the URL send no other header that matters.</summary>
    public static Uri Create(SigV4Signer signer, ServiceRequest request, ImmutableCredentials credentials, DateTimeOffset now, TimeSpan expiresIn)
    {
        if (request.Headers.Count > 0)
        {
            throw Errors.HasHeader(request.Headers[0].Key);
        }

        Span<char> time = stackalloc char[SigningText.TimeLength];
        SigningText.FormatTime(now, time);
        string authority = Endpoint.AuthorityOf(request.Uri);
        KeyValuePair<string, string> host = new("host", authority);
        string query = signer.Presign(
            new SignableRequest
            {
                Method = request.Operation.Method.Method,
                Path = request.Path,
                Query = request.Query,
                Headers = new ReadOnlySpan<KeyValuePair<string, string>>(in host),
                Body = [],
            },
            credentials,
            time,
            expiresIn);
        return ServiceRequest.AddressOf($"{request.Uri.Scheme}://{authority}{request.Path}?{query}");
    }
}
