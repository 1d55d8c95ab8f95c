using System.Text;

namespace CodeGuruProfiler.Client.Signing;

/// <summary>The scope of a signature: <c>20150830/us-east-1/codeguru-profiler/aws4_request</c>.</summary>
internal readonly ref struct CredentialScope(ReadOnlySpan<char> date, string region, string service)
{
    public const string Terminator = "aws4_request";

    public ReadOnlySpan<char> Date { get; } = date;

    public string Region { get; } = region;

    public string Service { get; } = service;

    public override string ToString() => $"{Date}/{Region}/{Service}/{Terminator}";

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(ToString());
}
