using System.Net;
using CodeGuruProfiler.LocalService.Model;

namespace CodeGuruProfiler.LocalService.Tests.Requests;

public sealed class RequestCostTests
{
    private static readonly ServiceModel Model = ServiceModel.Load();

    [Fact]
    public async Task Request_JsonLongerThanAMebibyte_IsTooLarge()
    {
        await using LocalService service = await LocalService.StartAsync();
        string padding = new(' ', 1024 * 1024);

        ServiceResponse atLimit = await service.PostAsync("/profilingGroups?clientToken=t", """{"profilingGroupName":"web"}""".PadRight(1024 * 1024));
        ServiceResponse above = await service.PostAsync("/profilingGroups?clientToken=t", """{"profilingGroupName":"web"}""" + padding);

        Assert.Equal(HttpStatusCode.Created, atLimit.Status);
        above.IsError(HttpStatusCode.RequestEntityTooLarge, "RequestEntityTooLargeException");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/a")]
    [InlineData("%2F")]
    public void Route_LongPath_AllocatesNoMoreThanASmallMultiple(string segment)
    {
        Model.Route("GET", "/profilingGroups");

        foreach (int n in new[] { 8000, 16_000, 32_000 })
        {
            string path = "/profilingGroups/" + string.Concat(Enumerable.Repeat(segment, n));
            long before = GC.GetAllocatedBytesForCurrentThread();
            Model.Route("GET", path);
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

            Assert.True(allocated <= 40L * path.Length, $"{allocated} for {path.Length}");
        }
    }

    // Naming a header 5,000 times would repeat its value 5,000 times in the canonical request.
    [Theory]
    [InlineData("host;host")]
    [InlineData("host;x-long;X-Long;x-LONG")]
    public async Task SignedHeaders_RepeatedName_IsRefused(string names)
    {
        await using LocalService service = await LocalService.StartAsync();
        HttpRequestMessage request = service.Create(HttpMethod.Get, "/profilingGroups");
        await service.SignAsync(request);
        string authorization = request.Headers.GetValues("Authorization").Single();
        request.Headers.Remove("Authorization");
        request.Headers.TryAddWithoutValidation("Authorization", authorization.Replace("SignedHeaders=host", $"SignedHeaders={names}", StringComparison.Ordinal));
        request.Headers.TryAddWithoutValidation("X-Long", new string('x', 8000));

        ServiceResponse response = await service.SendUnsignedAsync(request);

        response.IsError(HttpStatusCode.Forbidden, "IncompleteSignature");
        Assert.Equal("'SignedHeaders' must name each header once.", response.Message);
    }
}
