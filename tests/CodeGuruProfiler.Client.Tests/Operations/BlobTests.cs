using System.IO.Compression;
using System.Net;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Client.Tests.Operations.Harness;
using CodeGuruProfiler.Client.Transport;

namespace CodeGuruProfiler.Client.Tests.Operations;

/// <summary>Profiles are raw bytes both ways.</summary>
public class BlobTests
{
    [Fact]
    public async Task Profile_Compressed_ComesBackAsItWasSent()
    {
        byte[] compressed = Gzip("""{"profile":true}"""u8);
        var answer = ScriptedAnswer.Blob(
            200, compressed, ("Content-Type", "application/json; charset=utf-8"), ("Content-Encoding", "gzip"), ("Content-Length", $"{compressed.Length}"));

        GetProfileResponse response = await GetAsync(answer);

        Assert.Equal(compressed, response.Profile.ToArray());
        Assert.Equal(("application/json; charset=utf-8", "gzip"), (response.ContentType, response.ContentEncoding));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4096)]
    [InlineData(4097)]
    [InlineData(1_000_003)]
    public async Task Profile_OfAnyLength_IsExactlyThoseBytes(int length)
    {
        byte[] bytes = [.. Enumerable.Range(0, length).Select(i => (byte)(i * 31))];

        GetProfileResponse response = await GetAsync(ScriptedAnswer.Blob(200, bytes, ("Content-Type", "application/x-amzn-ion")));

        Assert.Equal(bytes, response.Profile.ToArray());
    }

    [Fact]
    public async Task Profile_OfOneCall_IsNotTouchedByTheNext()
    {
        byte[] first = new byte[5000];
        using var handler = new ScriptedHandler(ScriptedAnswer.Blob(200, first), ScriptedAnswer.Blob(200, [.. Enumerable.Repeat((byte)9, 5000)]));
        using CodeGuruProfilerClient client = OperationClient.Create(handler);

        GetProfileResponse response = await client.GetProfileAsync(new() { ProfilingGroupName = "web" });
        await client.GetProfileAsync(new() { ProfilingGroupName = "web" });

        Assert.Equal(first, response.Profile.ToArray());
    }

    [Fact]
    public void Handler_OfTheClient_NeitherDecompressesNorRedirects()
    {
        using SocketsHttpHandler handler = HttpTransport.CreateHandler(new CodeGuruProfilerClientOptions());

        Assert.Equal(DecompressionMethods.None, handler.AutomaticDecompression);
        Assert.False(handler.AllowAutoRedirect);
    }

    [Fact]
    public async Task AgentProfile_PartOfAnArray_IsSentAlone()
    {
        using var handler = new ScriptedHandler(ScriptedAnswer.Empty(204));
        using CodeGuruProfilerClient client = OperationClient.Create(handler);
        byte[] bytes = [.. Enumerable.Range(0, 256).Select(i => (byte)i)];

        await client.PostAgentProfileAsync(new()
        {
            ProfilingGroupName = "web",
            AgentProfile = bytes.AsMemory(100, 3),
            ContentType = "application/x-amzn-ion",
        });

        Assert.Equal([100, 101, 102], handler.Request.Body);
    }

    [Fact]
    public async Task AgentProfile_WithoutBytes_StillHasItsContentType()
    {
        using var handler = new ScriptedHandler(ScriptedAnswer.Empty(204));
        using CodeGuruProfilerClient client = OperationClient.Create(handler);

        await client.PostAgentProfileAsync(new() { ProfilingGroupName = "web", AgentProfile = default, ContentType = "application/json" });

        Assert.Equal(
            $"""
            POST /profilingGroups/web/agentProfile?profileToken={OperationClient.Id(1)}
            Content-Type: application/json
            """,
            handler.Request.Text);
    }

    private static async Task<GetProfileResponse> GetAsync(ScriptedAnswer answer)
    {
        using var handler = new ScriptedHandler(answer);
        using CodeGuruProfilerClient client = OperationClient.Create(handler);
        GetProfileResponse response = await client.GetProfileAsync(new() { ProfilingGroupName = "web" });
        Assert.DoesNotContain("Accept", handler.Request.Headers.Keys);
        Assert.DoesNotContain("Accept-Encoding", handler.Request.Headers.Keys);
        return response;
    }

    private static byte[] Gzip(ReadOnlySpan<byte> bytes)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }

        return target.ToArray();
    }
}
