using System.Net;

namespace CodeGuruProfiler.LocalService.Tests.Hosting;

public sealed class LocalProfilerServiceTests
{
    [Fact]
    public async Task StartAsync_NoOptions_ListensOnAFreeLoopbackPort()
    {
        await using LocalProfilerService one = await LocalProfilerService.StartAsync();
        await using LocalProfilerService two = await LocalProfilerService.StartAsync();

        Assert.Equal(("http", "127.0.0.1"), (one.Url.Scheme, one.Url.Host));
        Assert.NotEqual(0, one.Url.Port);
        Assert.NotEqual(one.Url.Port, two.Url.Port);
        Assert.Equal("local", (await one.Credentials.GetCredentialsAsync()).AccessKey);
    }

    [Fact]
    public async Task Health_NeedsNoSignature()
    {
        await using LocalService service = await LocalService.StartAsync();

        ServiceResponse response = await service.SendUnsignedAsync(service.Create(HttpMethod.Get, "/health"));

        Assert.Equal((HttpStatusCode.OK, """{"status":"healthy"}"""), (response.Status, response.Text));
    }

    [Fact]
    public async Task StartAsync_PortIsInUse_Throws()
    {
        await using LocalProfilerService one = await LocalProfilerService.StartAsync();

        await Assert.ThrowsAsync<IOException>(() => LocalProfilerService.StartAsync(new LocalProfilerServiceOptions { Url = one.Url.ToString() }));
    }

    [Fact]
    public async Task DisposeAsync_ClosesThePort()
    {
        LocalProfilerService service = await LocalProfilerService.StartAsync();
        Uri url = service.Url;

        await service.DisposeAsync();

        using var http = new HttpClient();
        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(url));
    }

    [Fact]
    public async Task Responses_HaveTheDateOfTheServicesClock()
    {
        await using LocalService service = await LocalService.StartAsync();

        ServiceResponse response = await service.GetAsync("/profilingGroups");

        Assert.Equal("Mon, 01 Jun 2026 12:00:00 GMT", response.Headers["Date"]);
    }
}
