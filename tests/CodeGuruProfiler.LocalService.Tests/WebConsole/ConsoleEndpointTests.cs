using System.Net;

namespace CodeGuruProfiler.LocalService.Tests.WebConsole;

public sealed class ConsoleEndpointTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/console")]
    public async Task Browser_AtTheRoot_IsLedToTheConsole(string target)
    {
        await using LocalService service = await ConsoleClient.StartAsync();
        using var client = new ConsoleClient(service);

        ServiceResponse response = await client.GetAsync(target);

        Assert.Equal((HttpStatusCode.Found, "/console/", "Accept,Authorization"), (response.Status, response.Headers["Location"], response.Headers["Vary"]));
    }

    [Fact]
    public async Task Api_AtTheRoot_IsAsWithoutAConsole()
    {
        await using LocalService with = await ConsoleClient.StartAsync();
        await using LocalService without = await LocalService.StartAsync();

        foreach (LocalService service in (LocalService[])[with, without])
        {
            (await service.GetAsync("/")).IsError(HttpStatusCode.NotFound, "UnknownOperationException");
            using var client = new ConsoleClient(service);
            (await client.GetAsync("/", ("Accept", "*/*"))).IsError(HttpStatusCode.NotFound, "UnknownOperationException");
            (await client.GetAsync("/", ("Authorization", "AWS4-HMAC-SHA256 Credential=x"))).IsError(HttpStatusCode.NotFound, "UnknownOperationException");
            (await client.GetAsync("/?X-Amz-Signature=1")).IsError(HttpStatusCode.NotFound, "UnknownOperationException");
            (await client.SendAsync(HttpMethod.Post, "/", "")).IsError(HttpStatusCode.NotFound, "UnknownOperationException");
        }
    }

    [Fact]
    public async Task Console_InProcess_IsOffUnlessAsked()
    {
        await using LocalService service = await LocalService.StartAsync();
        using var client = new ConsoleClient(service);

        foreach (string target in (string[])["/", "/console", "/console/", "/console/assets/console.js"])
        {
            (await client.GetAsync(target)).IsError(HttpStatusCode.NotFound, "UnknownOperationException");
        }
    }

    [Theory]
    [InlineData("/console/")]
    [InlineData("/console/nothing")]
    [InlineData("/console/groups/absent/graph.json")]
    [InlineData("/console/assets/console.js")]
    [InlineData("/")]
    public async Task EveryResponse_HasTheHeaders(string target)
    {
        await using LocalService service = await ConsoleClient.StartAsync();
        using var client = new ConsoleClient(service);

        ServiceResponse response = await client.GetAsync(target);

        Assert.Matches(
            "^default-src 'none'; script-src 'self' 'sha256-[A-Za-z0-9+/]{43}='; style-src 'self' 'sha256-[A-Za-z0-9+/]{43}='; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$",
            response.Headers["Content-Security-Policy"]);
        Assert.Equal(
            ("no-store", "nosniff", "same-origin", "DENY", "same-origin", "same-origin"),
            (response.Headers["Cache-Control"], response.Headers["X-Content-Type-Options"], response.Headers["Referrer-Policy"], response.Headers["X-Frame-Options"], response.Headers["Cross-Origin-Opener-Policy"], response.Headers["Cross-Origin-Resource-Policy"]));
    }

    [Fact]
    public async Task Policy_HasTheHashesOfWhatIsInline()
    {
        await using LocalService service = await ConsoleClient.StartAsync();
        using var client = new ConsoleClient(service);

        ServiceResponse response = await client.GetAsync("/console/");

        string policy = response.Headers["Content-Security-Policy"];
        foreach (string tag in (string[])["script", "style"])
        {
            string inline = System.Text.RegularExpressions.Regex.Match(response.Text, $"<{tag}>(.*?)</{tag}>", System.Text.RegularExpressions.RegexOptions.Singleline).Groups[1].Value;
            string hash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(inline)));
            Assert.Contains($"{tag}-src 'self' 'sha256-{hash}'", policy, StringComparison.Ordinal);
        }

        Assert.DoesNotMatch("(?i)\\son[a-z]+=|style=\"", response.Text);
    }

    [Theory]
    [InlineData("localhost:8000", HttpStatusCode.OK)]
    [InlineData("[::1]", HttpStatusCode.OK)]
    [InlineData("127.0.0.2", HttpStatusCode.OK)]
    [InlineData("profiler.test:8000", HttpStatusCode.OK)]
    [InlineData("evil.test", HttpStatusCode.Forbidden)]
    [InlineData("localhost.evil.test", HttpStatusCode.Forbidden)]
    [InlineData("10.1.2.3", HttpStatusCode.Forbidden)]
    public async Task Host_OfThisMachineOrAllowed_IsNeeded(string host, HttpStatusCode status)
    {
        await using LocalService service = await ConsoleClient.StartAsync(options => options.AllowedHosts = ["profiler.test"]);
        await service.CreateGroupAsync("secret-name");
        using var client = new ConsoleClient(service);

        ServiceResponse response = await client.GetAsync("/console/", ("Host", host));

        Assert.Equal(status, response.Status);
        Assert.Equal(status == HttpStatusCode.OK, response.Text.Contains("secret-name", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Host_OfAStranger_IsNotRedirected()
    {
        await using LocalService service = await ConsoleClient.StartAsync();
        using var client = new ConsoleClient(service);

        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/", ("Host", "evil.test"))).Status);
    }
}
