using System.Security.Cryptography;
using CodeGuruProfiler.Client.Buffers;

namespace CodeGuruProfiler.Client.Signing;

/// <summary>"Algorithm \n RequestDateTime \n CredentialScope \n HashedCanonicalRequest"</summary>
internal static class StringToSign
{
    public static void Write(ref GrowingBuffer<byte> target, ReadOnlySpan<char> time, in CredentialScope scope, ReadOnlySpan<byte> canonicalRequest)
    {
        SigningText.Append(ref target, SigningText.Algorithm);
        target.Append((byte)'\n');
        SigningText.Append(ref target, time);
        target.Append((byte)'\n');
        scope.Write(ref target);
        target.Append((byte)'\n');
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(canonicalRequest, hash);
        SigningText.AppendHex(ref target, hash);
    }
}
