using System.Net;

namespace CodeGuruProfiler.LocalService.Tests.Control;

public sealed class ControlHostTests
{
    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST:8000")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.2:8000")]
    [InlineData("[::1]")]
    [InlineData("[::1]:8000")]
    [InlineData("profiler.test")]
    [InlineData("Profiler.Test:8000")]
    [InlineData("[2001:db8::1]:8000")]
    public async Task Control_HostOfThisMachineOrAllowed_Succeeds(string host)
    {
        await using LocalService service = await StartAsync();

        Assert.Equal(HttpStatusCode.OK, (await GetAsync(service, host)).Status);
    }

    [Theory]
    [InlineData("evil.test")]
    [InlineData("localhost.evil.test")]
    [InlineData("127.0.0.1.evil.test")]
    [InlineData("profiler.test.evil.test")]
    [InlineData("evil.profiler.test")]
    [InlineData("localhost.")]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("[2001:db8::2]")]
    public async Task Control_HostOfAStranger_IsRefused(string host)
    {
        await using LocalService service = await StartAsync();

        ServiceResponse response = await GetAsync(service, host);

        Assert.Equal((HttpStatusCode.Forbidden, "The Host header does not name this machine: use localhost or 127.0.0.1, or start the service with --allowed-host and the name."), (response.Status, response.Message));
    }

    [Fact]
    public async Task Control_HostOfAStranger_DoesNothing()
    {
        await using LocalService service = await StartAsync();
        HttpRequestMessage request = service.Create(HttpMethod.Post, "/_local/faults", """{"kind":"throttle"}"""u8.ToArray(), "application/json");
        request.Headers.Host = "evil.test";

        await service.SendUnsignedAsync(request);

        Assert.Equal(HttpStatusCode.OK, (await service.GetAsync("/profilingGroups")).Status);
    }

    // Signed requests cover their host.
    [Fact]
    public async Task Service_AnyHost_IsAccepted()
    {
        await using LocalService service = await StartAsync();
        HttpRequestMessage request = service.Create(HttpMethod.Get, "/health");
        request.Headers.Host = "evil.test";

        Assert.Equal(HttpStatusCode.OK, (await service.SendUnsignedAsync(request)).Status);
    }

    private static Task<LocalService> StartAsync() => LocalService.StartAsync(options =>
    {
        options.EnableControl = true;
        options.AllowedHosts = ["profiler.test", "2001:db8::1"];
    });

    private static Task<ServiceResponse> GetAsync(LocalService service, string host)
    {
        HttpRequestMessage request = service.Create(HttpMethod.Get, "/_local/clock");
        request.Headers.Host = host;
        return service.SendUnsignedAsync(request);
    }
}
