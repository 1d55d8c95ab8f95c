using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using CodeGuruProfiler.Client.Buffers;
using CodeGuruProfiler.Client.Signing;

namespace CodeGuruProfiler.Client.Tests.Signing;

/// <summary>AWS's signing suite: every case, each intermediate result.</summary>
public class SigningVectorTests
{
    private const int CasesWithResults = 40;

    // Upstream has these two requests without any result to compare with.
    private static readonly string[] CasesWithoutResults = ["get-vanilla-query-order-key", "get-vanilla-query-order-value"];

    [Fact]
    public void Vectors_WithoutResults_AreTheTwoThatAreKnown()
        => Assert.Equal(CasesWithoutResults, SigningVector.Names.Where(name => !SigningVector.Load(name).HasResults));

    [Fact]
    public void SignHeaders_EveryVector_ReturnsCanonicalRequestStringToSignAndSignature()
    {
        string[] names = [.. SigningVector.Names.Except(CasesWithoutResults)];

        foreach (string name in names)
        {
            SigningVector vector = SigningVector.Load(name);
            KeyValuePair<string, string>[] headers = HeadersToSign(vector);
            var request = Request(vector, vector.Query, headers);
            string time = TimeOf(vector);

            Assert.Equal((name, vector.Expected("header-canonical-request.txt")), (name, CanonicalRequestOf(request, RulesOf(vector))));
            Assert.Equal((name, vector.Expected("header-string-to-sign.txt")), (name, StringToSignOf(request, vector)));
            string authorization = new SigV4Signer(vector.Region, vector.Service, RulesOf(vector)).SignHeaders(request, vector.Credentials, time);
            Assert.EndsWith($"Signature={vector.Expected("header-signature.txt").Trim()}", authorization, StringComparison.Ordinal);
            Assert.Contains($"Authorization:{authorization}", vector.Expected("header-signed-request.txt"), StringComparison.Ordinal);
        }

        Assert.Equal(CasesWithResults, names.Length);
    }

    [Fact]
    public void Presign_EveryVector_ReturnsCanonicalRequestStringToSignAndSignature()
    {
        string[] names = [.. SigningVector.Names.Except(CasesWithoutResults)];

        foreach (string name in names)
        {
            SigningVector vector = SigningVector.Load(name);
            KeyValuePair<string, string>[] headers = [.. vector.Headers.Where(header => !header.Key.StartsWith("x-amz-date", StringComparison.OrdinalIgnoreCase))];
            CanonicalHeaders.Sort(headers);
            var credentials = vector.OmitsToken
                ? new Amazon.Runtime.ImmutableCredentials(vector.Credentials.AccessKey, vector.Credentials.SecretKey, null)
                : vector.Credentials;

            string query = new SigV4Signer(vector.Region, vector.Service, RulesOf(vector))
                .Presign(Request(vector, vector.Query, headers), credentials, TimeOf(vector), vector.Expiry);

            string unsigned = Regex.Replace(query, "&X-Amz-Signature=[0-9a-f]{64}$", string.Empty);
            Assert.NotEqual(query, unsigned);
            var request = Request(vector, unsigned, headers);
            Assert.Equal((name, vector.Expected("query-canonical-request.txt")), (name, CanonicalRequestOf(request, RulesOf(vector))));
            Assert.Equal((name, vector.Expected("query-string-to-sign.txt")), (name, StringToSignOf(request, vector)));
            Assert.EndsWith($"&X-Amz-Signature={vector.Expected("query-signature.txt").Trim()}", query, StringComparison.Ordinal);
        }

        Assert.Equal(CasesWithResults, names.Length);
    }

    private static KeyValuePair<string, string>[] HeadersToSign(SigningVector vector)
    {
        List<KeyValuePair<string, string>> headers = [.. vector.Headers];
        headers.Add(new("X-Amz-Date", TimeOf(vector)));
        if (vector.Credentials.UseToken && !vector.OmitsToken)
        {
            headers.Add(new("X-Amz-Security-Token", vector.Credentials.Token));
        }

        if (vector.SignsBody)
        {
            headers.Add(new("x-amz-content-sha256", Convert.ToHexStringLower(SHA256.HashData(vector.Body))));
        }

        KeyValuePair<string, string>[] sorted = [.. headers];
        CanonicalHeaders.Sort(sorted);
        return sorted;
    }

    private static SignableRequest Request(SigningVector vector, string query, KeyValuePair<string, string>[] headers) => new()
    {
        Method = vector.Method,
        Path = vector.Target,
        Query = query,
        Headers = headers,
        Body = vector.Body,
    };

    private static PathRules RulesOf(SigningVector vector)
        => (vector.Normalizes ? PathRules.Normalize : PathRules.None) | (vector.EncodesAgain ? PathRules.EncodeAgain : PathRules.None);

    private static string TimeOf(SigningVector vector)
    {
        Span<char> time = stackalloc char[SigningText.TimeLength];
        SigningText.FormatTime(vector.Time, time);
        return new string(time);
    }

    private static string CanonicalRequestOf(in SignableRequest request, PathRules rules)
    {
        var canonical = new GrowingBuffer<byte>([]);
        CanonicalRequest.Write(ref canonical, request, rules);
        return Encoding.UTF8.GetString(canonical.Written);
    }

    private static string StringToSignOf(in SignableRequest request, SigningVector vector)
    {
        string time = TimeOf(vector);
        var text = new GrowingBuffer<byte>([]);
        StringToSign.Write(
            ref text,
            time,
            new CredentialScope(time.AsSpan(0, SigningText.DateLength), vector.Region, vector.Service).ToBytes(),
            SHA256.HashData(Encoding.UTF8.GetBytes(CanonicalRequestOf(request, RulesOf(vector)))));
        return Encoding.UTF8.GetString(text.Written);
    }
}
