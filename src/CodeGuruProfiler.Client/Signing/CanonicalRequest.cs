using CodeGuruProfiler.Client.Buffers;

namespace CodeGuruProfiler.Client.Signing;

/// <summary>
/// "HTTPMethod \n CanonicalURI \n CanonicalQueryString \n CanonicalHeaders \n SignedHeaders \n HashedPayload"
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/create-signed-request.html#create-canonical-request
/// </summary>
internal static class CanonicalRequest
{
    /// <summary>Writes the canonical request, and returns the position of the signed headers' names in it.</summary>
    public static Range Write(ref GrowingBuffer<byte> target, in SignableRequest request, PathRules rules)
    {
        SigningText.Append(ref target, request.Method);
        target.Append((byte)'\n');
        CanonicalPath.Write(ref target, request.Path, rules);
        target.Append((byte)'\n');
        CanonicalQuery.Write(ref target, request.Query);
        target.Append((byte)'\n');
        CanonicalHeaders.Write(ref target, request.Headers);
        target.Append((byte)'\n');
        int namesStart = target.Length;
        CanonicalHeaders.WriteNames(ref target, request.Headers);
        Range names = namesStart..target.Length;
        target.Append((byte)'\n');
        WriteBodyHash(ref target, request.Body);
        return names;
    }

    private static void WriteBodyHash(ref GrowingBuffer<byte> target, ReadOnlySpan<byte> body)
    {
        if (body.IsEmpty)
        {
            // Most requests have no body, and its hash never changes.
            target.Append("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"u8);
            return;
        }

        Span<byte> hash = stackalloc byte[Sha256.Size];
        Sha256.Plain.Hash(body, hash);
        SigningText.AppendHex(ref target, hash);
    }
}
