using CodeGuruProfiler.Client.Buffers;

namespace CodeGuruProfiler.Client.Signing;

/// <summary>What a signature is good for: <c>20150830/us-east-1/codeguru-profiler/aws4_request</c>.</summary>
internal readonly ref struct CredentialScope(ReadOnlySpan<char> date, string region, string service)
{
    public ReadOnlySpan<char> Date { get; } = date;

    public string Region { get; } = region;

    public string Service { get; } = service;

    public void Write(ref GrowingBuffer<byte> target)
    {
        SigningText.Append(ref target, Date);
        target.Append((byte)'/');
        SigningText.Append(ref target, Region);
        target.Append((byte)'/');
        SigningText.Append(ref target, Service);
        target.Append("/aws4_request"u8);
    }
}
