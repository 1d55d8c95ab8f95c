using System.Net;
using CodeGuruProfiler.LocalService.Http;
using CodeGuruProfiler.LocalService.Requests;
using CodeGuruProfiler.LocalService.ServiceErrors;
using Microsoft.AspNetCore.Http;

namespace CodeGuruProfiler.LocalService.Tests.Requests;

public sealed class BodyMemoryTests
{
    private const int Mebibyte = 1024 * 1024;

    [Fact]
    public void Grow_MoreThanAvailable_IsRefusedUntilAnotherBodyEnds()
    {
        var memory = new BodyMemory(100);
        BodyMemory.Lease first = memory.Begin();
        using BodyMemory.Lease second = memory.Begin();
        first.Grow(60);
        second.Grow(40);

        ServiceException refused = Assert.Throws<ServiceException>(() => second.Grow(1));
        first.Dispose();
        first.Dispose();
        second.Grow(60);

        Assert.Equal(("ServiceUnavailable", 503), (refused.Error.Code, refused.Error.Status));
        Assert.Throws<ServiceException>(() => second.Grow(1));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ReadAsync_OtherBodiesHoldTheMemory_IsRefusedUnlessItIsShort(bool isAnnounced)
    {
        var memory = new BodyMemory(2 * Mebibyte);

        Assert.Equal(Mebibyte, (await ReadAsync(Mebibyte)).Body.Length);
        ServiceException refused = await Assert.ThrowsAsync<ServiceException>(() => ReadAsync(2 * Mebibyte));
        Assert.Equal(503, refused.Error.Status);
        Assert.Equal(1000, (await ReadAsync(1000)).Body.Length);

        // A running request holds the memory of its body.
        Task<RequestContent> ReadAsync(int length)
        {
            var context = new DefaultHttpContext { Request = { Method = "POST", Body = new MemoryStream(new byte[length]), ContentLength = isAnnounced ? length : null } };
            return RequestReader.ReadAsync(context, 10 * Mebibyte, memory);
        }
    }

    [Fact]
    public async Task Request_AfterMoreBodiesThanTheMemory_Succeeds()
    {
        await using LocalService service = await LocalService.StartAsync();
        byte[] body = new byte[10 * Mebibyte];

        for (long sent = 0; sent <= BodyMemory.UsualBytes; sent += body.Length)
        {
            ServiceResponse response = await service.SendUnsignedAsync(service.Create(HttpMethod.Post, "/nothing", body));
            response.IsError(HttpStatusCode.NotFound, "UnknownOperationException");
        }
    }
}
