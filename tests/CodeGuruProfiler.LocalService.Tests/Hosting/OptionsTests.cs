using Microsoft.Extensions.Time.Testing;

namespace CodeGuruProfiler.LocalService.Tests.Hosting;

public sealed class OptionsTests
{
    public static TheoryData<string, Action<LocalProfilerServiceOptions>> Mistakes => new()
    {
        { "Url must be http URLs of", options => options.Url = "http://some-name:0" },
        { "Url must be http URLs of", options => options.Url = "http://user@127.0.0.1:0" },
        { "Url must be http URLs of", options => options.Url = "" },
        { "Url must not be null.", options => options.Url = null! },
        { "DataFile must be the path of a file", options => options.DataFile = "" },
        { "DataFile must be the path of a file", options => options.DataFile = "a\0b" },
        { "DataFile must be the path of a file, not ':memory:'", options => options.DataFile = ":memory:" },
        { "AccessKey must be", options => options.AccessKey = "" },
        { "AccessKey must be", options => options.AccessKey = null! },
        { "AccessKey must be", options => options.AccessKey = "key\r\nX-Evil: 1" },
        { "AccessKey must be", options => options.AccessKey = "a,b" },
        { "AccessKey must be", options => options.AccessKey = "schlüssel" },
        { "SecretKey must be", options => options.SecretKey = "" },
        { "SecretKey must be", options => options.SecretKey = null! },
        { "SecretKey must be", options => options.SecretKey = "secret\n" },
        { "SessionToken must be", options => options.SessionToken = "" },
        { "SessionToken must be", options => options.SessionToken = "to ken" },
        { "SessionToken must be", options => options.SessionToken = "token\n" },
        { "Region must be 1 to 63 lower-case letters, digits and hyphens, such as us-east-1, not 'us east'.", options => options.Region = "us east" },
        { "Region must be", options => options.Region = "" },
        { "Region must be", options => options.Region = null! },
        { "Region must be", options => options.Region = "us-east-1\n" },
        { "Account must be 12 digits, such as 123456789012, not '1'.", options => options.Account = "1" },
        { "Account must be 12 digits", options => options.Account = null! },
        { "Account must be 12 digits", options => options.Account = "12345678901٢" },
        { "AllowedHosts must be names", options => options.AllowedHosts = null! },
        { "AllowedHosts must be names", options => options.AllowedHosts = [null!] },
        { "AllowedHosts must be names", options => options.AllowedHosts = ["one.test", ""] },
        { "AllowedHosts must be names", options => options.AllowedHosts = ["http://one.test"] },
        { "AllowedHosts must be names", options => options.AllowedHosts = ["one.test:80"] },
        { "AllowedHosts must be names", options => options.AllowedHosts = ["*"] },
        { "MaxBodyBytes must be 1 to 2147483647, not 0.", options => options.MaxBodyBytes = 0 },
        { "MaxBodyBytes must be 1 to 2147483647, not 2147483648.", options => options.MaxBodyBytes = 1L << 31 },
        { "MaxDecompressedBytes must be 1 to 2147483647, not -1.", options => options.MaxDecompressedBytes = -1 },
        { "ProfilingGroupQuota must be 0 or more, not -1.", options => options.ProfilingGroupQuota = -1 },
        { "TimeProvider must not be null.", options => options.TimeProvider = null! },
        { "NewId must not be null.", options => options.NewId = null! },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task StartAsync_InvalidOption_IsNamed(string message, Action<LocalProfilerServiceOptions> configure)
    {
        var options = new LocalProfilerServiceOptions();
        configure(options);

        ArgumentException refused = await Assert.ThrowsAsync<ArgumentException>(() => LocalProfilerService.StartAsync(options));

        Assert.StartsWith(message, refused.Message, StringComparison.Ordinal);
        Assert.Equal("options", refused.ParamName);
    }

    [Fact]
    public async Task StartAsync_InvalidSecret_IsNotQuoted()
    {
        var options = new LocalProfilerServiceOptions { SecretKey = "hunter2\n", SessionToken = "hunter2 hunter2" };

        ArgumentException key = await Assert.ThrowsAsync<ArgumentException>(() => LocalProfilerService.StartAsync(options));
        options.SecretKey = "local";
        ArgumentException token = await Assert.ThrowsAsync<ArgumentException>(() => LocalProfilerService.StartAsync(options));

        Assert.DoesNotContain("hunter2", key.Message + token.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StartAsync_OptionsChangedLater_HaveNoEffect()
    {
        var time = new FakeTimeProvider(LocalService.Start);
        var hosts = new List<string>();
        var options = new LocalProfilerServiceOptions { TimeProvider = time, EnableControl = true, AllowedHosts = hosts };
        await using LocalProfilerService service = await LocalProfilerService.StartAsync(options);

        options.Region = "eu-west-1";
        options.SecretKey = "other";
        hosts.Add("evil.test");

        using var client = new SignedClient(service.Url, service.Credentials, "us-east-1", time);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await client.GetAsync("/profilingGroups")).Status);
        HttpRequestMessage control = client.Create(HttpMethod.Get, "/_local/clock");
        control.Headers.Host = "evil.test";
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await client.SendUnsignedAsync(control)).Status);
    }

    [Theory]
    [InlineData("http://localhost:{0}")]
    [InlineData("http://[::1]:0")]
    [InlineData("http://*:0")]
    [InlineData("http://0.0.0.0:0")]
    public async Task StartAsync_EveryKindOfUrl_Listens(string url)
    {
        Assert.SkipUnless(System.Net.Sockets.Socket.OSSupportsIPv6, "There is no IPv6 here.");
        await using LocalProfilerService free = await LocalProfilerService.StartAsync();
        int port = free.Url.Port;
        await free.DisposeAsync();

        await using LocalProfilerService service = await LocalProfilerService.StartAsync(
            new LocalProfilerServiceOptions { Url = string.Format(null, url, port) });

        using var http = new HttpClient();
        string host = service.Url.Host is "[::]" or "0.0.0.0" ? "127.0.0.1" : service.Url.Host;
        Assert.Equal("""{"status":"healthy"}""", await http.GetStringAsync(new Uri($"http://{host}:{service.Url.Port}/health")));
    }

    [Fact]
    public async Task StartAsync_SeveralUrls_ListensOnEach()
    {
        await using LocalProfilerService first = await LocalProfilerService.StartAsync();
        await using LocalProfilerService second = await LocalProfilerService.StartAsync();
        Uri[] urls = [first.Url, second.Url];
        await first.DisposeAsync();
        await second.DisposeAsync();

        await using LocalProfilerService service = await LocalProfilerService.StartAsync(new LocalProfilerServiceOptions { Url = $"{urls[0]};{urls[1]};" });

        Assert.Equal(urls[0], service.Url);
        using var http = new HttpClient();
        foreach (Uri url in urls)
        {
            Assert.Equal("""{"status":"healthy"}""", await http.GetStringAsync(new Uri(url, "/health")));
        }
    }
}
