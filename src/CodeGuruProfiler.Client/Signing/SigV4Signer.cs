using System.Security.Cryptography;
using Amazon.Runtime;
using CodeGuruProfiler.Client.Buffers;

namespace CodeGuruProfiler.Client.Signing;

/// <summary>
/// Signature Version 4. https://docs.aws.amazon.com/IAM/latest/UserGuide/create-signed-request.html
/// Any number of threads may sign at once.
/// </summary>
internal sealed class SigV4Signer(string region, string service, PathRules rules = PathRules.Default)
{
    private const int UsualLength = 1024;

    // One is enough: a client has one Region, and its secret and date change seldom. Replaced as a whole, so that readers see old or new.
    private SigningKey? _key;

    /// <summary>Gives the value of the Authorization header.</summary>
    /// <param name="request">The request; its headers contain x-amz-date with this time and, where there is one, the session token.</param>
    /// <param name="credentials">The credentials.</param>
    /// <param name="time">The time as <c>20150830T123600Z</c>.</param>
    public string SignHeaders(in SignableRequest request, ImmutableCredentials credentials, ReadOnlySpan<char> time)
    {
        var scope = new CredentialScope(time[..SigningText.DateLength], region, service);
        Span<byte> signature = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Sign(request, credentials, time, scope, signature);

        var header = new GrowingBuffer<byte>(stackalloc byte[UsualLength / 2]);
        header.Append("AWS4-HMAC-SHA256 Credential="u8);
        SigningText.Append(ref header, credentials.AccessKey);
        header.Append((byte)'/');
        scope.Write(ref header);
        header.Append(", SignedHeaders="u8);
        CanonicalHeaders.WriteNames(ref header, request.Headers);
        header.Append(", Signature="u8);
        SigningText.AppendHex(ref header, signature);
        string value = System.Text.Encoding.UTF8.GetString(header.Written);
        header.Dispose();
        return value;
    }

    /// <summary>Gives the query of a presigned address: the request's own, what authenticates it, and the signature.</summary>
    /// <param name="request">The request; its headers are those that whoever uses the address must send, at least the host.</param>
    /// <param name="credentials">The credentials; a session token becomes part of the address.</param>
    /// <param name="time">The time as <c>20150830T123600Z</c>.</param>
    /// <param name="expiresIn">How long the address is good for.</param>
    public string Presign(in SignableRequest request, ImmutableCredentials credentials, ReadOnlySpan<char> time, TimeSpan expiresIn)
    {
        var scope = new CredentialScope(time[..SigningText.DateLength], region, service);
        var query = new GrowingBuffer<char>(stackalloc char[UsualLength]);
        PresignedQuery.Write(ref query, request, credentials, time, scope, expiresIn);

        Span<byte> signature = stackalloc byte[HMACSHA256.HashSizeInBytes];
        var presigned = new SignableRequest
        {
            Method = request.Method,
            Path = request.Path,
            Query = query.Written,
            Headers = request.Headers,
            Body = request.Body,
        };
        Sign(presigned, credentials, time, scope, signature);

        query.Append("&X-Amz-Signature=");
        SigningText.AppendHex(ref query, signature);
        string value = query.Written.ToString();
        query.Dispose();
        return value;
    }

    private void Sign(
        in SignableRequest request, ImmutableCredentials credentials, ReadOnlySpan<char> time, in CredentialScope scope, Span<byte> signature)
    {
        var canonical = new GrowingBuffer<byte>(stackalloc byte[UsualLength]);
        CanonicalRequest.Write(ref canonical, request, rules);
        var stringToSign = new GrowingBuffer<byte>(stackalloc byte[UsualLength / 4]);
        StringToSign.Write(ref stringToSign, time, scope, canonical.Written);
        HMACSHA256.HashData(KeyFor(credentials.SecretKey, scope).Bytes, stringToSign.Written, signature);
        stringToSign.Dispose();
        canonical.Dispose();
    }

    private SigningKey KeyFor(string secretKey, in CredentialScope scope)
    {
        SigningKey? key = Volatile.Read(ref _key);
        if (key is null || !key.IsFor(secretKey, scope))
        {
            key = SigningKey.Derive(secretKey, scope);
            Volatile.Write(ref _key, key);
        }

        return key;
    }
}
