using System.Security.Cryptography;
using System.Text;
using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.EndToEnd.Tests.Processes;

namespace CodeGuruProfiler.EndToEnd.Tests.Signing;

/// <summary>
/// A canonical query is sorted after it is encoded: <c>ä</c>, which is <c>%C3%A4</c>, comes before <c>z</c>. AWSSDK.Core 4.1.0's own signer sorts
/// values of one name before it encodes them, and has <c>z</c> first; our client follows the specification, as the JavaScript client does, whose
/// turn is in the scenario.
/// </summary>
public sealed class QueryOrderTests
{
    [Theory]
    [InlineData("z", "ä")]
    [InlineData("ä", "z")]
    [InlineData("a/b", "a.b")]
    [InlineData("a b", "a!b")]
    [InlineData("~", "é")]
    public async Task UntagResource_KeysThatSortOtherwiseOnceEncoded_AreSignedInTheEncodedOrder(string first, string second)
    {
        await using RunningService service = await RunningService.StartAsync();
        await service.CreateGroupAsync("web");
        string? canonicalQuery = null;
        var handler = new TamperingHandler(request => canonicalQuery = FindCanonicalQuery(request));
        using CodeGuruProfilerClient client = service.CreateClient(handler: handler);

        await client.UntagResourceAsync(new UntagResourceRequest
        {
            ResourceArn = "arn:aws:codeguru-profiler:us-east-1:123456789012:profilingGroup/web",
            TagKeys = [first, second],
        });

        string[] encoded = [Uri.EscapeDataString(first), Uri.EscapeDataString(second)];
        Assert.Equal(string.Join('&', encoded.Order(StringComparer.Ordinal).Select(key => $"tagKeys={key}")), canonicalQuery);
    }

    /// <summary>Gets the order of the query with which the signature is right, computed here once more from the specification.</summary>
    private static string? FindCanonicalQuery(HttpRequestMessage request)
    {
        string[] query = request.RequestUri!.OriginalString.Split('?')[1].Split('&');
        string[] orders = [string.Join('&', query), string.Join('&', query.Reverse())];
        string authorization = request.Headers.NonValidated["Authorization"].Single();
        return orders.SingleOrDefault(order => authorization.EndsWith("Signature=" + Sign(request, order, authorization), StringComparison.Ordinal));
    }

    private static string Sign(HttpRequestMessage request, string canonicalQuery, string authorization)
    {
        string[] signedHeaders = authorization.Split("SignedHeaders=")[1].Split(',')[0].Split(';');
        string path = request.RequestUri!.OriginalString.Split('?')[0][request.RequestUri.GetLeftPart(UriPartial.Authority).Length..];
        string canonical = string.Join(
            '\n',
            request.Method.Method,
            string.Join('/', path.Split('/').Select(Uri.EscapeDataString)),
            canonicalQuery,
            string.Concat(signedHeaders.Select(name => $"{name}:{Header(request, name)}\n")),
            string.Join(';', signedHeaders),
            Hash(""));
        string date = Header(request, "x-amz-date");
        string scope = $"{date[..8]}/us-east-1/codeguru-profiler/aws4_request";
        string toSign = $"AWS4-HMAC-SHA256\n{date}\n{scope}\n{Hash(canonical)}";
        byte[] key = scope.Split('/').Aggregate(Encoding.UTF8.GetBytes("AWS4" + TestSecrets.Key), Hmac);
        return Convert.ToHexStringLower(Hmac(key, toSign));
    }

    private static string Header(HttpRequestMessage request, string name)
        => name == "host" ? request.RequestUri!.Authority : request.Headers.NonValidated[name].Single();

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static byte[] Hmac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
}
