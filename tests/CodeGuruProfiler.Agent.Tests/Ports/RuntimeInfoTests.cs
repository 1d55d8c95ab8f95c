using System.Text;
using CodeGuruProfiler.Agent.Ports;

namespace CodeGuruProfiler.Agent.Tests.Ports;

/// <summary>The version of a runtime, from a response that may be cut or wrong.</summary>
public class RuntimeInfoTests
{
    private static readonly byte[] Response = [.. new byte[24], .. Text("dotnet web.dll"), .. Text("Linux"), .. Text("x64"), .. Text("web"), .. Text("9.0.20+0123456789"), .. Text("later")];

    [Fact]
    public void Parse_Response_HasTheVersion()
    {
        RuntimeInfo runtime = RuntimeInfo.Parse(Response);

        Assert.Equal("9.0.20", runtime.Version);
        Assert.False(runtime.DistinguishesNativeCode);
    }

    [Fact]
    public void Parse_CutAnywhere_HasTheVersionOrNone()
    {
        for (int length = 0; length < Response.Length; length++)
        {
            Assert.Contains(RuntimeInfo.Parse(Response.AsSpan(0, length)).Version, (string[])["", "9.0.20"]);
        }
    }

    [Fact]
    public void Parse_LengthBeyondTheResponse_HasNoVersion()
    {
        byte[] response = (byte[])Response.Clone();
        BitConverter.GetBytes(uint.MaxValue).CopyTo(response, 24);

        Assert.Equal("", RuntimeInfo.Parse(response).Version);
    }

    private static byte[] Text(string text) => [.. BitConverter.GetBytes(text.Length + 1), .. Encoding.Unicode.GetBytes(text + "\0")];
}
