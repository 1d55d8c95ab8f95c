using System.IO.Compression;
using System.Net;
using CodeGuruProfiler.LocalService.Agents;
using CodeGuruProfiler.LocalService.ServiceErrors;

namespace CodeGuruProfiler.LocalService.Tests.Agents;

public sealed class ProfileAdmissionTests
{
    private const int Limit = 1024 * 1024;

    // 64 MiB of white space compresses to 64 KiB.
    private static readonly byte[] Bomb = Compress(64 * Limit);

    [Fact]
    public async Task PostAgentProfile_DecompressedContentIsTooLong_IsTooLarge()
    {
        await using LocalService service = await LocalService.StartAsync();
        await service.CreateGroupAsync("web");

        ServiceResponse response = await PostAsync(service, Bomb);

        response.IsError(HttpStatusCode.RequestEntityTooLarge, "RequestEntityTooLargeException");
        Assert.Equal("The request entity is too large: at most 33554432 bytes are accepted when it is decompressed.", response.Message);
    }

    [Fact]
    public async Task PostAgentProfile_Unsigned_IsRefusedForItsSignature()
    {
        await using LocalService service = await LocalService.StartAsync();
        HttpRequestMessage request = service.Create(HttpMethod.Post, "/profilingGroups/web/agentProfile", Bomb, "application/json");

        (await service.SendUnsignedAsync(request)).IsError(HttpStatusCode.Forbidden, "MissingAuthenticationTokenException");
    }

    [Fact]
    public async Task PostAgentProfile_ManyAtOnce_AreAllAccepted()
    {
        await using LocalService service = await LocalService.StartAsync(options => options.MaxDecompressedBytes = 2048);
        await service.CreateGroupAsync("web");
        byte[] body = Compress(Profile.Agent(LocalService.Start, "main 1"));

        ServiceResponse[] responses = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => PostAsync(service, body)));

        Assert.All(responses, response => Assert.Equal(HttpStatusCode.NoContent, response.Status));
        Assert.Equal(["main 50"], Profile.Stacks((await service.GetProfileAsync("web", "period=PT5M")).CallTree));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void EnterAsync_DecompressedContentIsTooLong_AllocatesLittle(int times)
    {
        var admission = new ProfileAdmission(Limit);
        byte[] body = Compress(times * 16 * Limit);
        Refused(admission, body);

        long before = GC.GetAllocatedBytesForCurrentThread();
        ServiceException? refused = Refused(admission, body);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal("RequestEntityTooLargeException", refused?.Error.Code);
        Assert.InRange(allocated, 0, 64 * 1024);
    }

    [Theory]
    [InlineData(Limit, true)]
    [InlineData(Limit + 1, false)]
    public void EnterAsync_AtTheLimit_IsAdmitted(int length, bool isAdmitted)
    {
        var admission = new ProfileAdmission(Limit);

        Assert.Equal(isAdmitted, Refused(admission, Compress(length)) is null);
    }

    [Fact]
    public async Task EnterAsync_MoreThanTheBudget_Waits()
    {
        var admission = new ProfileAdmission(Limit);
        byte[] body = Compress(Limit);
        List<IDisposable> admitted = [];
        for (int i = 0; i < ProfileAdmission.BytesAtOnce / Limit; i++)
        {
            admitted.Add(await Enter(admission, body));
        }

        Task<IDisposable> next = Enter(admission, body);
        Assert.False(next.IsCompleted);
        admitted[0].Dispose();

        (await next).Dispose();
    }

    [Fact]
    public async Task EnterAsync_IncompleteGzip_IsLeftToTheReader()
    {
        byte[] body = Compress(Limit);

        (await Enter(new ProfileAdmission(Limit), body[..^9])).Dispose();
        (await Enter(new ProfileAdmission(Limit), [0x1F, 0x8B, 0xFF, 0xFF])).Dispose();
    }

    // Runs on this thread, whose allocations are counted.
    private static ServiceException? Refused(ProfileAdmission admission, byte[] body)
    {
        try
        {
            using IDisposable admitted = Enter(admission, body).GetAwaiter().GetResult();
            return null;
        }
        catch (ServiceException refused)
        {
            return refused;
        }
    }

    private static Task<IDisposable> Enter(ProfileAdmission admission, byte[] body) => admission.EnterAsync(body, TestContext.Current.CancellationToken).AsTask();

    private static Task<ServiceResponse> PostAsync(LocalService service, byte[] body)
    {
        HttpRequestMessage request = service.Create(HttpMethod.Post, "/profilingGroups/web/agentProfile", body, "application/json");
        request.Content!.Headers.ContentEncoding.Add("gzip");
        return service.SendAsync(request);
    }

    private static byte[] Compress(int length)
    {
        byte[] spaces = new byte[length];
        Array.Fill(spaces, (byte)' ');
        return Compress(spaces);
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
