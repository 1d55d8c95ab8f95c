using System.IO.Compression;
using System.Text;
using CodeGuruProfiler.Client.Tests.Operations.Harness;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Client.Tests;

public class ProfileClientExtensionsTests
{
    private const string Json = """{"start":1,"callgraph":{"children":{"f":{"counts":{"A":1}}}}}""";

    [Theory]
    [InlineData(ProfileEncoding.Ion, "application/x-amzn-ion")]
    [InlineData(ProfileEncoding.IonText, "application/x-amzn-ion")]
    [InlineData(ProfileEncoding.Json, "application/json")]
    public async Task GetAggregatedProfile_Encoding_IsRequestedRegardlessOfTheRequest(ProfileEncoding encoding, string accept)
    {
        using var handler = new ScriptedHandler(Answer(ProfileEncoding.Json, "application/json"));
        using CodeGuruProfilerClient client = OperationClient.Create(handler);

        await client.GetAggregatedProfileAsync(new() { ProfilingGroupName = "web", Accept = "text/plain" }, encoding);

        Assert.Equal(accept, handler.Request.Headers["Accept"]);
    }

    [Theory]
    [InlineData(ProfileEncoding.Ion, "application/x-amzn-ion")]
    [InlineData(ProfileEncoding.IonText, "application/x-amzn-ion")]
    [InlineData(ProfileEncoding.Json, "application/x-amzn-ion")]
    [InlineData(ProfileEncoding.Json, "application/json; charset=utf-8")]
    [InlineData(ProfileEncoding.Ion, "binary/octet-stream")]
    [InlineData(ProfileEncoding.Json, null)]
    public async Task GetAggregatedProfile_DocumentedForm_IsRead(ProfileEncoding came, string? contentType)
    {
        AggregatedProfile profile = await GetAsync(Answer(came, contentType));

        Assert.Equal(1, profile.CallTree.Root.Children["f"]!.Value.Self);
    }

    [Theory]
    [InlineData(ProfileEncoding.Ion, "application/json", "Expected JSON because of the content type 'application/json' but the bytes are Ion binary: parse them without a content type. (byte 0)")]
    [InlineData(ProfileEncoding.IonText, "Application/JSON;charset=utf-8", "Expected JSON because of the content type 'Application/JSON;charset=utf-8' but the bytes are not JSON. The bytes begin with '{start:1,callgraph:{children:{f:…'. (byte 0)")]
    public async Task GetAggregatedProfile_OtherFormThanTheContentType_IsReported(ProfileEncoding came, string contentType, string message)
        => Assert.Equal(message, (await Assert.ThrowsAsync<ProfileFormatException>(() => GetAsync(Answer(came, contentType)))).Message);

    [Theory]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("gzip, br")]
    [InlineData("gzip, identity")]
    public async Task GetAggregatedProfile_CodedByAProxy_IsRead(string codings)
    {
        ScriptedAnswer answer = Answer(Code(Encoding.UTF8.GetBytes(Json), codings), "application/json").With("Content-Encoding", codings);

        AggregatedProfile profile = await GetAsync(answer);

        Assert.Equal(1, profile.CallTree.Root.Children["f"]!.Value.Self);
    }

    [Theory]
    [InlineData("zstd", "The profile cannot be decoded: the content coding 'zstd' is unknown; gzip, deflate and br are decoded.")]
    [InlineData("br", "The profile cannot be decoded: the body is not in its content coding, br.")]
    public async Task GetAggregatedProfile_CannotBeDecoded_ReportsWhy(string codings, string message)
    {
        ScriptedAnswer answer = Answer([0x28, 0xB5, 0x2F, 0xFD], "application/json").With("Content-Encoding", codings);

        Assert.StartsWith(message, (await Assert.ThrowsAsync<ProfileFormatException>(() => GetAsync(answer))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetAggregatedProfile_Bomb_EndsAtTheLimit()
    {
        ScriptedAnswer answer = Answer(Code(new byte[4_000_000], "br"), "application/json").With("Content-Encoding", "br");
        using var handler = new ScriptedHandler(answer);
        using CodeGuruProfilerClient client = OperationClient.Create(handler);

        var failure = await Assert.ThrowsAsync<ProfileFormatException>(() => client.GetAggregatedProfileAsync(
            new() { ProfilingGroupName = "web" }, options: new ProfileReaderOptions { MaxDecompressedLength = 1_000_000 }));

        Assert.StartsWith("The profile has more than 1000000 bytes, the most that ProfileReaderOptions.MaxDecompressedLength allows.", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html>", "text/html", "Expected Ion but the bytes are not Ion. The content type is 'text/html'. The bytes are an HTML page and begin with '<html>'. (byte 0)")]
    [InlineData("<html>", "application/json", "Expected JSON because of the content type 'application/json' but the bytes are not JSON. The bytes are an HTML page and begin with '<html>'. (byte 0)")]
    [InlineData("<html>", null, "Expected Ion but the bytes are not Ion. The bytes are an HTML page and begin with '<html>'. (byte 0)")]
    [InlineData("{\"a\":}", "application/json", "Expected JSON but the text is not JSON. The content type is 'application/json'. The bytes begin with '{\"a\":}'. (byte 5)")]
    [InlineData("{\"a\":}", "application/x-amzn-ion", "Expected Ion but the bytes are not Ion. The content type is 'application/x-amzn-ion'. The bytes begin with '{\"a\":}'. (byte 5)")]
    public async Task GetAggregatedProfile_NoProfile_IsReportedWithTheContentType(string body, string? contentType, string message)
    {
        ScriptedAnswer answer = Answer(Encoding.UTF8.GetBytes(body), contentType);

        Assert.Equal(message, (await Assert.ThrowsAsync<ProfileFormatException>(() => GetAsync(answer))).Message);
    }

    [Theory]
    [InlineData(ProfileEncoding.Ion, "application/x-amzn-ion")]
    [InlineData(ProfileEncoding.Json, "application/json")]
    public async Task PostAgentProfile_Typed_SendsItsBytesAndTheirType(ProfileEncoding encoding, string contentType)
    {
        using var handler = new ScriptedHandler(ScriptedAnswer.Empty(204));
        using CodeGuruProfilerClient client = OperationClient.Create(handler);
        AgentProfile profile = AgentProfile.Parse(Encoding.UTF8.GetBytes(Json));

        await client.PostAgentProfileAsync("web", profile, encoding, profileToken: "mine");

        Assert.Equal(contentType, handler.Request.Headers["Content-Type"]);
        Assert.Equal(profile.ToArray(encoding), handler.Request.Body);
        Assert.EndsWith("?profileToken=mine", handler.Request.Text.Split('\n')[0].TrimEnd(), StringComparison.Ordinal);
    }

    private static async Task<AggregatedProfile> GetAsync(ScriptedAnswer answer)
    {
        using var handler = new ScriptedHandler(answer);
        using CodeGuruProfilerClient client = OperationClient.Create(handler);
        return await client.GetAggregatedProfileAsync(new() { ProfilingGroupName = "web" });
    }

    private static ScriptedAnswer Answer(ProfileEncoding encoding, string? contentType)
        => Answer(AgentProfile.Parse(Encoding.UTF8.GetBytes(Json)).ToArray(encoding), contentType);

    private static ScriptedAnswer Answer(byte[] body, string? contentType)
        => contentType is null ? ScriptedAnswer.Blob(200, body) : ScriptedAnswer.Blob(200, body, ("Content-Type", contentType));

    private static byte[] Code(byte[] bytes, string codings)
    {
        foreach (string coding in codings.Split(", "))
        {
            using var target = new MemoryStream();
            using (Stream coder = coding switch
            {
                "br" => new BrotliStream(target, CompressionLevel.Fastest, leaveOpen: true),
                "deflate" => new ZLibStream(target, CompressionLevel.Fastest, leaveOpen: true),
                "gzip" => new GZipStream(target, CompressionLevel.Fastest, leaveOpen: true),
                _ => new BufferedStream(target, bytes.Length + 1),
            })
            {
                coder.Write(bytes);
                coder.Flush();
                bytes = coding == "identity" ? target.ToArray() : bytes;
            }

            bytes = coding == "identity" ? bytes : target.ToArray();
        }

        return bytes;
    }
}
