using System.Security.Cryptography;
using CodeGuruProfiler.Client.Buffers;

namespace CodeGuruProfiler.Client.Signing;

/// <summary>
/// "HTTPMethod \n CanonicalURI \n CanonicalQueryString \n CanonicalHeaders \n SignedHeaders \n HashedPayload"
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/create-signed-request.html#create-canonical-request
/// </summary>
internal static class CanonicalRequest
{
    // Most requests have no body, and its hash never changes.
    private static readonly byte[] HashOfNothing = SHA256.HashData([]);

    public static void Write(ref GrowingBuffer<byte> target, in SignableRequest request, PathRules rules)
    {
        SigningText.Append(ref target, request.Method);
        target.Append((byte)'\n');
        CanonicalPath.Write(ref target, request.Path, rules);
        target.Append((byte)'\n');
        CanonicalQuery.Write(ref target, request.Query);
        target.Append((byte)'\n');
        CanonicalHeaders.Write(ref target, request.Headers);
        target.Append((byte)'\n');
        CanonicalHeaders.WriteNames(ref target, request.Headers);
        target.Append((byte)'\n');
        WriteBodyHash(ref target, request.Body);
    }

    private static void WriteBodyHash(ref GrowingBuffer<byte> target, ReadOnlySpan<byte> body)
    {
        if (body.IsEmpty)
        {
            SigningText.AppendHex(ref target, HashOfNothing);
            return;
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(body, hash);
        SigningText.AppendHex(ref target, hash);
    }
}
