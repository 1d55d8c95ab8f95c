using System.IO.Compression;
using System.Net;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.LocalService.Tests.Agents;

public sealed class PostedFormatTests
{
    private const string Json = "application/json";
    private const string Ion = "application/x-amzn-ion";

    private static readonly AgentProfile Sample = new()
    {
        Start = LocalService.Start,
        End = LocalService.Start.AddMinutes(5),
        CallTree = Profile.Tree("main;work 3"),
    };

    [Theory]
    [InlineData(ProfileEncoding.Json, Json, false)]
    [InlineData(ProfileEncoding.Json, "application/json; charset=utf-8", false)]
    [InlineData(ProfileEncoding.Json, Json, true)]
    [InlineData(ProfileEncoding.Ion, Ion, false)]
    [InlineData(ProfileEncoding.Ion, Ion, true)]
    [InlineData(ProfileEncoding.IonText, Ion, false)]
    [InlineData(ProfileEncoding.Json, Ion, false)]
    public async Task PostAgentProfile_EveryFormat_IsAccepted(ProfileEncoding encoding, string contentType, bool isCompressed)
    {
        await using LocalService service = await StartAsync();
        byte[] body = Sample.ToArray(encoding);

        ServiceResponse response = await PostAsync(service, isCompressed ? Compress(body) : body, contentType, isCompressed ? "gzip" : null);

        Assert.True(response.Status == HttpStatusCode.NoContent, response.Text);
        Assert.Equal(["main;work 3"], Profile.Stacks((await service.GetProfileAsync("web", "period=PT5M")).CallTree));
    }

    [Theory]
    [InlineData("binary Ion as JSON", "ValidationException")]
    [InlineData("cut Ion", "ValidationException")]
    [InlineData("cut JSON", "ValidationException")]
    [InlineData("text", "ValidationException")]
    [InlineData("Ion that is not a profile", "ValidationException")]
    [InlineData("cut Ion in gzip", "ValidationException")]
    [InlineData("text in gzip that no header names", "ValidationException")]
    [InlineData("cut gzip that no header names", "ValidationException")]
    [InlineData("cut gzip", "MalformedHttpRequestException")]
    [InlineData("gzip with a wrong checksum", "MalformedHttpRequestException")]
    [InlineData("gzip that is not gzip", "MalformedHttpRequestException")]
    [InlineData("brotli", "MalformedHttpRequestException")]
    public async Task PostAgentProfile_NotAProfile_IsRefusedByItsMistake(string mistake, string code)
    {
        await using LocalService service = await StartAsync();
        byte[] ion = Sample.ToArray(ProfileEncoding.Ion);
        byte[] gzip = Compress(ion);

        ServiceResponse response = await (mistake switch
        {
            "binary Ion as JSON" => PostAsync(service, ion, Json, null),
            "cut Ion" => PostAsync(service, ion[..^3], Ion, null),
            "cut JSON" => PostAsync(service, Sample.ToArray(ProfileEncoding.Json)[..^1], Json, null),
            "text" => PostAsync(service, "Not a profile."u8.ToArray(), Ion, null),
            "Ion that is not a profile" => PostAsync(service, [0xE0, 0x01, 0x00, 0xEA, 0x21, 0x01], Ion, null),
            "cut Ion in gzip" => PostAsync(service, Compress(ion[..^3]), Ion, "gzip"),
            "text in gzip that no header names" => PostAsync(service, Compress("Not a profile."u8.ToArray()), Ion, null),
            "cut gzip that no header names" => PostAsync(service, gzip[..^9], Ion, null),
            "cut gzip" => PostAsync(service, gzip[..^9], Ion, "gzip"),
            "gzip with a wrong checksum" => PostAsync(service, [.. gzip[..^8], (byte)(gzip[^8] ^ 1), .. gzip[^7..]], Ion, "gzip"),
            "gzip that is not gzip" => PostAsync(service, ion, Ion, "gzip"),
            _ => PostAsync(service, ion, Ion, "br"),
        });

        response.IsError(HttpStatusCode.BadRequest, code);
    }

    [Theory]
    [InlineData("GZIP")]
    [InlineData("x-gzip")]
    [InlineData("identity")]
    public async Task PostAgentProfile_CodingInAnotherSpelling_IsAccepted(string coding)
    {
        await using LocalService service = await StartAsync();
        byte[] body = Sample.ToArray(ProfileEncoding.Ion);

        ServiceResponse response = await PostAsync(service, coding == "identity" ? body : Compress(body), Ion, coding);

        Assert.True(response.Status == HttpStatusCode.NoContent, response.Text);
    }

    [Theory]
    [InlineData(null, Ion)]
    [InlineData("*/*", Ion)]
    [InlineData("application/x-amzn-ion", Ion)]
    [InlineData("application/json", Json)]
    [InlineData("APPLICATION/JSON", Json)]
    [InlineData("application/x-flamegraph", Ion)]
    [InlineData("application/json;q=0.5, application/x-amzn-ion", Ion)]
    [InlineData("application/x-amzn-ion;q=0.5, application/json", Json)]
    [InlineData("no media type", Ion)]
    public async Task GetProfile_Accept_SelectsTheFormat(string? accept, string contentType)
    {
        await using LocalService service = await StartAsync();
        await PostAsync(service, Sample.ToArray(ProfileEncoding.Ion), Ion, null);
        HttpRequestMessage request = service.Create(HttpMethod.Get, "/profilingGroups/web/profile?period=PT5M");
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        ServiceResponse response = await service.SendAsync(request);

        Assert.Equal(contentType, response.Headers["Content-Type"]);
        Assert.Equal(contentType == Json ? (byte)'{' : (byte)0xE0, response.Body[0]);
        Assert.Equal(["main;work 3"], Profile.Stacks(AggregatedProfile.Parse(response.Body).CallTree));
    }

    [Theory]
    [InlineData("gzip, deflate, br", "gzip")]
    [InlineData("gzip;q=0", null)]
    [InlineData("identity", null)]
    [InlineData(null, null)]
    public async Task GetProfile_AcceptEncoding_SelectsTheCompression(string? acceptEncoding, string? contentEncoding)
    {
        await using LocalService service = await StartAsync();
        await PostAsync(service, Sample.ToArray(ProfileEncoding.Ion), Ion, null);
        HttpRequestMessage request = service.Create(HttpMethod.Get, "/profilingGroups/web/profile?period=PT5M");
        if (acceptEncoding is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept-Encoding", acceptEncoding);
        }

        ServiceResponse response = await service.SendAsync(request);

        Assert.Equal(contentEncoding, response.Headers.GetValueOrDefault("Content-Encoding"));
        Assert.Equal(contentEncoding is null ? [0xE0, 0x01] : [0x1F, 0x8B], response.Body[..2]);
        Assert.Equal(["main;work 3"], Profile.Stacks(AggregatedProfile.Parse(response.Body).CallTree));
    }

    private static async Task<LocalService> StartAsync()
    {
        LocalService service = await LocalService.StartAsync();
        await service.CreateGroupAsync("web");
        return service;
    }

    private static Task<ServiceResponse> PostAsync(LocalService service, byte[] body, string contentType, string? encoding)
    {
        HttpRequestMessage request = service.Create(HttpMethod.Post, "/profilingGroups/web/agentProfile", body, contentType);
        if (encoding is not null)
        {
            request.Content!.Headers.ContentEncoding.Add(encoding);
        }

        return service.SendAsync(request);
    }

    private static byte[] Compress(byte[] body)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal))
        {
            gzip.Write(body);
        }

        return compressed.ToArray();
    }
}
