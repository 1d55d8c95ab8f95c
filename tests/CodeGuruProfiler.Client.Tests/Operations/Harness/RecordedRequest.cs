using System.Text;

namespace CodeGuruProfiler.Client.Tests.Operations.Harness;

/// <summary>A request as it left the client.</summary>
/// <param name="Method">The method.</param>
/// <param name="Origin">Scheme and authority.</param>
/// <param name="Target">Path and query, as in the request line.</param>
/// <param name="Headers">All headers, by name.</param>
/// <param name="Body">The bytes of the body.</param>
public sealed record RecordedRequest(string Method, string Origin, string Target, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    /// <summary>Gets the headers of every request, regardless of the operation; a separate test checks them.</summary>
    public static IReadOnlySet<string> CommonHeaders { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "Authorization", "User-Agent", "amz-sdk-invocation-id", "amz-sdk-request", "x-amz-date",
    };

    public IEnumerable<string> OperationHeaders => Headers.Keys.Where(name => !CommonHeaders.Contains(name));

    /// <summary>Gets the request line, every header that is not common to all requests, and the body: text if it is JSON, else hexadecimal.</summary>
    public string Text
    {
        get
        {
            IEnumerable<string> lines = [$"{Method} {Target}", .. OperationHeaders.Select(name => $"{name}: {Headers[name]}")];
            string head = string.Join('\n', lines);
            return Body.Length == 0 ? head : $"{head}\n\n{BodyText}";
        }
    }

    private string BodyText => Headers.GetValueOrDefault("Content-Type") == "application/json" ? Encoding.UTF8.GetString(Body) : Convert.ToHexString(Body);

    public static async Task<RecordedRequest> ReadAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Uri uri = request.RequestUri ?? throw new InvalidOperationException("The request has no address.");
        string origin = $"{uri.Scheme}://{uri.Authority}";
        Assert.Equal(uri.OriginalString, origin + uri.PathAndQuery);

        var headers = new SortedDictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        HttpContent content = request.Content ?? new ByteArrayContent([]);
        foreach ((string name, IEnumerable<string> values) in request.Headers.Concat(content.Headers))
        {
            headers.Add(name, string.Join(" | ", values));
        }

        return new RecordedRequest(
            request.Method.Method, origin, uri.PathAndQuery, headers, await content.ReadAsByteArrayAsync(cancellationToken));
    }
}
