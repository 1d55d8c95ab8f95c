using System.IO.Compression;
using System.Net;
using System.Text;
using CodeGuruProfiler.Client.Buffers;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Client.Tests.Operations.Harness;
using CodeGuruProfiler.Client.Transport;

namespace CodeGuruProfiler.Client.Tests.Transport;

/// <summary>A proxy compresses what nobody asked it to compress. (aws-sdk-go-v2#3035)</summary>
public class ContentCodingsTests
{
    private const string Group = """{"name":"web"}""";
    private const string Error = """{"message":"no such group"}""";

    [Theory]
    [InlineData("gzip")]
    [InlineData("GZIP")]
    [InlineData("x-gzip")]
    [InlineData("deflate")]
    [InlineData("raw deflate")]
    [InlineData("br")]
    [InlineData("identity")]
    [InlineData("gzip, br")]
    [InlineData("br,gzip")]
    [InlineData("deflate, identity, gzip")]
    [InlineData("gzip, gzip")]
    [InlineData(" gzip ,")]
    public async Task Success_Coded_IsDecoded(string codings)
    {
        DescribeProfilingGroupResponse response = await DescribeAsync(Coded(200, Group, codings));

        Assert.Equal("web", response.ProfilingGroup.Name);
        Assert.Equal(1, response.ResponseMetadata.Attempts);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("raw deflate")]
    [InlineData("br")]
    [InlineData("br, gzip")]
    public async Task Error_Coded_IsDecoded(string codings)
    {
        var failure = await Assert.ThrowsAsync<ResourceNotFoundException>(
            () => DescribeAsync(Coded(404, Error, codings).With("x-amzn-errortype", "ResourceNotFoundException")));

        Assert.Contains(": no such group. ", failure.Message, StringComparison.Ordinal);
        Assert.Null(failure.ResponseBody);
    }

    // GetProfile hands over its success as it came; its errors are as everyone's.
    [Fact]
    public async Task Error_CodedFromGetProfile_IsDecoded()
    {
        using var handler = new ScriptedHandler(Coded(404, Error, "gzip").With("x-amzn-errortype", "ResourceNotFoundException"));
        using CodeGuruProfilerClient client = OperationClient.Create(handler);

        var failure = await Assert.ThrowsAsync<ResourceNotFoundException>(() => client.GetProfileAsync(new() { ProfilingGroupName = "web" }));

        Assert.Contains("no such group", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip", "br")]
    [InlineData("gzip, br", null)]
    public async Task Success_CodingsInSeveralHeaders_AreOneList(string first, string? second)
    {
        ScriptedAnswer answer = Coded(200, Group, "gzip, br") with { Headers = [("Content-Encoding", first), .. second is null ? [] : new[] { ("Content-Encoding", second) }] };

        Assert.Equal("web", (await DescribeAsync(answer)).ProfilingGroup.Name);
    }

    [Theory]
    [InlineData("zstd", "the content coding 'zstd' is unknown; gzip, deflate and br are decoded.")]
    [InlineData("compress", "the content coding 'compress' is unknown; gzip, deflate and br are decoded.")]
    [InlineData("gzip, aws-chunked", "the content coding 'aws-chunked' is unknown; gzip, deflate and br are decoded.")]
    [InlineData("a b\u00e9", "the content coding of the response is unknown; gzip, deflate and br are decoded.")]
    [InlineData("gzip,gzip,gzip,gzip,gzip", "the response has 5 content codings; at most 4 are decoded.")]
    public async Task Success_UnknownCoding_IsAConnectionFailureThatNamesIt(string codings, string told)
    {
        var failure = await Assert.ThrowsAsync<CodeGuruProfilerConnectionException>(() => DescribeAsync(Raw(200, Encoding.UTF8.GetBytes(Group), codings)));

        Assert.Contains(told, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task Success_NotInItsCoding_IsAConnectionFailureThatNamesIt(string coding)
    {
        var failure = await Assert.ThrowsAsync<CodeGuruProfilerConnectionException>(() => DescribeAsync(Raw(200, Encoding.UTF8.GetBytes(Group), coding)));

        Assert.Contains($"the body is not in its content coding, {coding}", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("raw deflate")]
    [InlineData("br")]
    public async Task Success_CutOffInItsCoding_IsRetried(string coding)
    {
        string tags = string.Join(',', Enumerable.Range(0, 500).Select(i => $"\"k{i * 7919}\":\"v{i * 104729}\""));
        string text = """{"name":"web","tags":{""" + tags + "}}";
        ScriptedAnswer whole = Coded(200, text, coding);
        using var handler = new ScriptedHandler(whole with { Body = whole.Body[..(whole.Body.Length / 2)] }, whole);
        using CodeGuruProfilerClient client = OperationClient.Create(handler, maxAttempts: 2);

        DescribeProfilingGroupResponse response = await client.DescribeProfilingGroupAsync(new() { ProfilingGroupName = "web" });

        Assert.Equal(500, response.ProfilingGroup.Tags.Count);
        Assert.Equal(2, response.ResponseMetadata.Attempts);
    }

    [Theory]
    [InlineData("zstd", "the content coding 'zstd' is unknown; gzip, deflate and br are decoded.")]
    [InlineData("gzip", "the body is not in its content coding, gzip.")]
    public async Task Error_ThatCannotBeDecoded_IsStillTheErrorAndReportsWhy(string coding, string told)
    {
        var failure = await Assert.ThrowsAsync<CodeGuruProfilerException>(() => DescribeAsync(Raw(503, [0x28, 0xB5, 0x2F, 0xFD], coding)));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, failure.StatusCode);
        Assert.Equal(told, failure.ResponseBody);
    }

    // A proxy that decompresses and leaves the header.
    [Fact]
    public async Task Error_PlainAlthoughItClaimsGzip_IsRead()
    {
        var failure = await Assert.ThrowsAsync<ResourceNotFoundException>(
            () => DescribeAsync(Raw(404, Encoding.UTF8.GetBytes(Error), "gzip").With("x-amzn-errortype", "ResourceNotFoundException")));

        Assert.Contains("no such group", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Created_EmptyWithACoding_IsDone()
    {
        using var handler = new ScriptedHandler(Raw(201, [], "gzip"));
        using CodeGuruProfilerClient client = OperationClient.Create(handler);

        Assert.NotNull((await client.CreateProfilingGroupAsync(new() { ProfilingGroupName = "web" })).ProfilingGroup);
    }

    [Theory]
    [InlineData("gzip", 1)]
    [InlineData("gzip", 2)]
    [InlineData("gzip", 4)]
    [InlineData("deflate", 4)]
    [InlineData("br", 4)]
    [InlineData("gzip, gzip", 4)]
    public void Decode_Bomb_EndsAtTheLimitWithASmallMultipleOfItInMemory(string codings, int megabytes)
    {
        int limit = megabytes * 1024 * 1024;
        byte[] bomb = Code(new byte[64 * 1024 * 1024], codings);
        var body = new BodyBuffer(isPooled: true, announced: null, limit);
        body.Append(bomb);
        string[] names = ContentCodings.Parse(codings);
        long before = GC.GetAllocatedBytesForCurrentThread();

        ContentCodings.Decode(ref body, names, TestContext.Current.CancellationToken);

        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(body.IsTooLong);
        Assert.Equal(limit + 1, body.Length);
        Assert.True(allocated <= (3L * limit) + (256 * 1024), $"{allocated} bytes were allocated for a limit of {limit}.");
        body.Release();
    }

    // Members without content produce no output, however many: the data between two layers is limited as well.
    [Fact]
    public void Decode_LayerBetweenIsABomb_EndsAtTheLimit()
    {
        byte[] empty = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        byte[] members = [.. Enumerable.Repeat(empty, 500_000).SelectMany(member => member)];
        byte[] bomb = Code(members, "gzip");
        var body = new BodyBuffer(isPooled: false, announced: null, 1024 * 1024);
        body.Append(bomb);

        ContentCodings.Decode(ref body, ["gzip", "gzip"], TestContext.Current.CancellationToken);

        Assert.True(members.Length > 9_000_000);
        Assert.True(body.IsTooLong);
        Assert.Equal(1024 * 1024 + 1, body.Length);
    }

    [Fact]
    public async Task Success_Bomb_FailsByMaxResponseBytes()
    {
        byte[] bomb = Code(new byte[8 * 1024 * 1024], "gzip");
        using var handler = new ScriptedHandler(Raw(200, bomb, "gzip"));
        using var client = new CodeGuruProfilerClient(
            new CodeGuruProfilerClientOptions { Region = "us-east-1", Credentials = OperationClient.Credentials, MaxResponseBytes = 1_000_000 }, new HttpClient(handler));

        var failure = await Assert.ThrowsAsync<CodeGuruProfilerConnectionException>(() => client.DescribeProfilingGroupAsync(new() { ProfilingGroupName = "web" }));

        Assert.Contains("longer than 1000000 bytes. MaxResponseBytes sets this limit.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Error_Bomb_IsStillTheError()
    {
        byte[] text = [.. Encoding.UTF8.GetBytes(Error), .. new byte[8 * 1024 * 1024]];

        var failure = await Assert.ThrowsAsync<CodeGuruProfilerException>(() => DescribeAsync(Raw(503, Code(text, "gzip"), "gzip")));

        Assert.Contains(": no such group. ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Decode_Cancelled_Ends()
    {
        var body = new BodyBuffer(isPooled: true, announced: null, 1000);
        body.Append(Code("x"u8.ToArray(), "gzip"));

        Assert.ThrowsAny<OperationCanceledException>(() => ContentCodings.Decode(ref body, ["gzip"], new CancellationToken(canceled: true)));
    }

    private static ScriptedAnswer Coded(int status, string text, string codings)
        => Raw(status, Code(Encoding.UTF8.GetBytes(text), codings), codings.Replace("raw ", "", StringComparison.Ordinal));

    private static ScriptedAnswer Raw(int status, byte[] body, string codings)
        => ScriptedAnswer.Blob(status, body, ("Content-Type", "application/json"), ("Content-Encoding", codings), ("Content-Length", $"{body.Length}"));

    private static async Task<DescribeProfilingGroupResponse> DescribeAsync(ScriptedAnswer answer)
    {
        using var handler = new ScriptedHandler(answer);
        using CodeGuruProfilerClient client = OperationClient.Create(handler);
        return await client.DescribeProfilingGroupAsync(new() { ProfilingGroupName = "web" });
    }

    private static byte[] Code(byte[] bytes, string codings)
    {
        foreach (string coding in codings.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            using var target = new MemoryStream();
            using (Stream coder = coding.ToLowerInvariant() switch
            {
                "gzip" or "x-gzip" => new GZipStream(target, CompressionLevel.Fastest, leaveOpen: true),
                "deflate" => new ZLibStream(target, CompressionLevel.Fastest, leaveOpen: true),
                "raw deflate" => new DeflateStream(target, CompressionLevel.Fastest, leaveOpen: true),
                "br" => new BrotliStream(target, CompressionLevel.Fastest, leaveOpen: true),
                _ => new BufferedStream(target),
            })
            {
                coder.Write(bytes);
                coder.Flush();
                bytes = coder is BufferedStream ? target.ToArray() : bytes;
            }

            bytes = coding == "identity" ? bytes : target.ToArray();
        }

        return bytes;
    }
}
