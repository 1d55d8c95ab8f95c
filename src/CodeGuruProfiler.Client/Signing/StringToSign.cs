using CodeGuruProfiler.Client.Buffers;

namespace CodeGuruProfiler.Client.Signing;

/// <summary>"Algorithm \n RequestDateTime \n CredentialScope \n HashedCanonicalRequest"</summary>
internal static class StringToSign
{
    public static void Write(
        ref GrowingBuffer<byte> target, ReadOnlySpan<char> time, ReadOnlySpan<byte> scope, scoped ReadOnlySpan<byte> hashOfCanonicalRequest)
    {
        SigningText.Append(ref target, SigningText.Algorithm);
        target.Append((byte)'\n');
        SigningText.Append(ref target, time);
        target.Append((byte)'\n');
        target.Append(scope);
        target.Append((byte)'\n');
        SigningText.AppendHex(ref target, hashOfCanonicalRequest);
    }
}
