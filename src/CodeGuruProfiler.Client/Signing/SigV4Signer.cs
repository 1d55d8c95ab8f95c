using Amazon.Runtime;
using CodeGuruProfiler.Client.Buffers;

namespace CodeGuruProfiler.Client.Signing;

/// <summary>
/// Signature Version 4. https://docs.aws.amazon.com/IAM/latest/UserGuide/create-signed-request.html
/// Any number of threads may sign at once.
/// </summary>
internal sealed class SigV4Signer(string region, string service, PathRules rules = PathRules.Default)
{
    private const int UsualLength = 1536;
    private const int UsualQueryLength = 1024;

    // One is enough: a client has one Region, and its secret and date change seldom. Replaced as a whole, so that readers see old or new.
    private SigningKey? _key;

    /// <summary>Returns the value of the Authorization header.</summary>
    /// <param name="request">The request; its headers contain x-amz-date with this time and, where there is one, the session token.</param>
    /// <param name="credentials">The credentials.</param>
    /// <param name="time">The time as <c>20150830T123600Z</c>.</param>
    public string SignHeaders(in SignableRequest request, ImmutableCredentials credentials, ReadOnlySpan<char> time)
    {
        SigningKey key = KeyFor(credentials.SecretKey, ScopeOf(time));
        // Canonical request, string to sign and header follow each other in one buffer.
        var text = new GrowingBuffer<byte>(stackalloc byte[UsualLength]);
        Range names = CanonicalRequest.Write(ref text, request, rules);
        Span<byte> signature = stackalloc byte[Sha256.Size];
        Sign(ref text, key, time, signature);

        int start = text.Length;
        SigningText.Append(ref text, SigningText.Algorithm);
        text.Append(" Credential="u8);
        SigningText.Append(ref text, credentials.AccessKey);
        text.Append((byte)'/');
        text.Append(key.Scope);
        text.Append(", SignedHeaders="u8);
        text.AppendAgain(names);
        text.Append(", Signature="u8);
        SigningText.AppendHex(ref text, signature);
        string value = System.Text.Encoding.UTF8.GetString(text.Written[start..]);
        text.Dispose();
        return value;
    }

    /// <summary>Returns the query of a presigned URL: the request's own, the authentication parameters, and the signature.</summary>
    /// <param name="request">The request; its headers are those that a user of the URL must send, at least the host.</param>
    /// <param name="credentials">The credentials; a session token becomes part of the URL.</param>
    /// <param name="time">The time as <c>20150830T123600Z</c>.</param>
    /// <param name="expiresIn">The validity of the URL.</param>
    public string Presign(in SignableRequest request, ImmutableCredentials credentials, ReadOnlySpan<char> time, TimeSpan expiresIn)
    {
        CredentialScope scope = ScopeOf(time);
        var query = new GrowingBuffer<char>(stackalloc char[UsualQueryLength]);
        PresignedQuery.Write(ref query, request, credentials, time, scope, expiresIn);

        var text = new GrowingBuffer<byte>(stackalloc byte[UsualLength]);
        var presigned = new SignableRequest
        {
            Method = request.Method,
            Path = request.Path,
            Query = query.Written,
            Headers = request.Headers,
            Body = request.Body,
        };
        CanonicalRequest.Write(ref text, presigned, rules);
        Span<byte> signature = stackalloc byte[Sha256.Size];
        Sign(ref text, KeyFor(credentials.SecretKey, scope), time, signature);
        text.Dispose();

        query.Append("&X-Amz-Signature=");
        SigningText.AppendHex(ref query, signature);
        string value = query.Written.ToString();
        query.Dispose();
        return value;
    }

    // The text holds the canonical request, and then the string to sign too.
    private static void Sign(ref GrowingBuffer<byte> text, SigningKey key, ReadOnlySpan<char> time, Span<byte> signature)
    {
        Span<byte> hash = stackalloc byte[Sha256.Size];
        Sha256.Plain.Hash(text.Written, hash);
        int start = text.Length;
        StringToSign.Write(ref text, time, key.Scope, hash);
        key.Sign(text.Written[start..], signature);
    }

    private CredentialScope ScopeOf(ReadOnlySpan<char> time) => new(time[..SigningText.DateLength], region, service);

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
