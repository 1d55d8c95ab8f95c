using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace CodeGuruProfiler.Floors.Signing;

/// <summary>
/// The least that Signature Version 4 asks for, for requests whose path and query are canonical already: two hashes and one HMAC with a key that is
/// derived once a day, in objects that each thread reuses, and no string but the values of the headers.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html</remarks>
public sealed class RequestSigner(string host, string region, string accessKey, string secretKey, string? sessionToken)
{
    private const string Service = "codeguru-profiler";
    private const int HexLength = 2 * SHA256.HashSizeInBytes;

    // Longer than any request of the programs that use this; a longer one is refused.
    private const int MaxText = 4096;

    [ThreadStatic]
    private static ReusedHashes? _hashes;

    private DailyKey? _key;

    /// <summary>Sets the headers that sign the request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="path">Its path, whose labels need no encoding.</param>
    /// <param name="query">Its query, encoded and sorted.</param>
    /// <param name="body">Its body.</param>
    /// <param name="contentType">The media type of the body; <see langword="null"/> without a body.</param>
    /// <param name="now">The time.</param>
    public void Sign(HttpRequestMessage request, string path, string query, ReadOnlySpan<byte> body, string? contentType, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(request);

        Span<char> time = stackalloc char[16];
        now.UtcDateTime.TryFormat(time, out _, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        string date = new(time);
        request.Headers.TryAddWithoutValidation("x-amz-date", date);
        if (sessionToken is not null)
        {
            request.Headers.TryAddWithoutValidation("x-amz-security-token", sessionToken);
        }

        request.Headers.TryAddWithoutValidation("Authorization", Authorize(request.Method.Method, path, query, body, contentType, date));
    }

    /// <summary>Returns the value of the Authorization header.</summary>
    public string Authorize(string method, string path, string query, ReadOnlySpan<byte> body, string? contentType, string time)
    {
        ArgumentNullException.ThrowIfNull(time);

        ReusedHashes hashes = HashesFor(KeyFor(time.AsSpan(0, 8)));
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> hex = stackalloc byte[HexLength];
        Span<byte> text = stackalloc byte[MaxText];
        string signedHeaders = (contentType, sessionToken) switch
        {
            (null, null) => "host;x-amz-date",
            (null, _) => "host;x-amz-date;x-amz-security-token",
            (_, null) => "content-type;host;x-amz-date",
            _ => "content-type;host;x-amz-date;x-amz-security-token",
        };

        hashes.Hash(body, hash);
        Convert.TryToHexStringLower(hash, hex, out _);
        ReadOnlySpan<char> typeName = contentType is null ? "" : "content-type:";
        ReadOnlySpan<char> typeEnd = contentType is null ? "" : "\n";
        ReadOnlySpan<char> tokenName = sessionToken is null ? "" : "x-amz-security-token:";
        ReadOnlySpan<char> tokenEnd = sessionToken is null ? "" : "\n";
        Require(Utf8.TryWrite(
            text,
            $"{method}\n{path}\n{query}\n{typeName}{contentType}{typeEnd}host:{host}\nx-amz-date:{time}\n{tokenName}{sessionToken}{tokenEnd}\n{signedHeaders}\n{hex}",
            out int length));
        hashes.Hash(text[..length], hash);
        Convert.TryToHexStringLower(hash, hex, out _);
        ReadOnlySpan<char> day = time.AsSpan(0, 8);
        Require(Utf8.TryWrite(text, $"AWS4-HMAC-SHA256\n{time}\n{day}/{region}/{Service}/aws4_request\n{hex}", out length));
        hashes.Sign(text[..length], hash);

        Span<char> signature = stackalloc char[HexLength];
        Convert.TryToHexStringLower(hash, signature, out _);
        return string.Create(
            CultureInfo.InvariantCulture,
            stackalloc char[512],
            $"AWS4-HMAC-SHA256 Credential={accessKey}/{day}/{region}/{Service}/aws4_request, SignedHeaders={signedHeaders}, Signature={signature}");
    }

    private static ReusedHashes HashesFor(DailyKey key)
    {
        if (_hashes?.Key != key)
        {
            _hashes?.Dispose();
            _hashes = new ReusedHashes(key);
        }

        return _hashes;
    }

    private static void Require(bool isWritten)
    {
        if (!isWritten)
        {
            throw new InvalidOperationException("The request is longer than this signer's buffer.");
        }
    }

    private DailyKey KeyFor(ReadOnlySpan<char> day)
    {
        if (_key is not { } key || !day.SequenceEqual(key.Day))
        {
            _key = key = new DailyKey(day.ToString(), Derive(day));
        }

        return key;
    }

    private byte[] Derive(ReadOnlySpan<char> day)
    {
        byte[] key = HMACSHA256.HashData(Encoding.UTF8.GetBytes("AWS4" + secretKey), Encoding.UTF8.GetBytes(day.ToString()));
        key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(region));
        key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(Service));
        return HMACSHA256.HashData(key, "aws4_request"u8);
    }
}
