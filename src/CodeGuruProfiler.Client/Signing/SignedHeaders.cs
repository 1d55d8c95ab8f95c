using CodeGuruProfiler.Client.Http;

namespace CodeGuruProfiler.Client.Signing;

/// <summary>Which headers of a request are signed: those that change what it means.</summary>
internal static class SignedHeaders
{
    /// <summary>Collects them in canonical order. The array holds two more than the request has headers.</summary>
    public static int Collect(ServiceRequest request, string host, KeyValuePair<string, string>[] headers)
    {
        int count = 0;
        headers[count++] = new("host", host);
        if (request.ContentType is not null)
        {
            headers[count++] = new("content-type", request.ContentType);
        }

        for (int i = 0; i < request.Headers.Count; i++)
        {
            if (IsSigned(request.Headers[i].Key))
            {
                headers[count++] = request.Headers[i];
            }
        }

        CanonicalHeaders.Sort(headers.AsSpan(0, count));
        return count;
    }

    // Proxies rewrite the user agent and tracing headers, and the amz-sdk headers differ on every attempt: official clients leave them unsigned too.
    private static bool IsSigned(string name)
        => !name.Equals("User-Agent", StringComparison.OrdinalIgnoreCase)
            && !name.Equals("Authorization", StringComparison.OrdinalIgnoreCase)
            && !name.StartsWith("amz-sdk-", StringComparison.OrdinalIgnoreCase);
}
