using System.Net;

namespace CodeGuruProfiler.LocalService.Tests.WebConsole;

public sealed class SameOriginTests
{
    [Theory]
    [InlineData("", true)] // a program
    [InlineData("Sec-Fetch-Site: none; Sec-Fetch-Mode: navigate; Sec-Fetch-Dest: document", true)] // a bookmark
    [InlineData("Sec-Fetch-Site: same-origin; Sec-Fetch-Mode: cors; Sec-Fetch-Dest: empty", true)] // the console's script
    [InlineData("Sec-Fetch-Site: cross-site; Sec-Fetch-Mode: navigate; Sec-Fetch-Dest: document", true)] // a link
    [InlineData("Sec-Fetch-Site: cross-site; Sec-Fetch-Mode: navigate; Sec-Fetch-Dest: iframe", false)]
    [InlineData("Sec-Fetch-Site: same-origin; Sec-Fetch-Mode: navigate; Sec-Fetch-Dest: iframe", false)]
    [InlineData("Sec-Fetch-Site: cross-site; Sec-Fetch-Mode: no-cors; Sec-Fetch-Dest: image", false)]
    [InlineData("Sec-Fetch-Site: cross-site; Sec-Fetch-Mode: no-cors; Sec-Fetch-Dest: script", false)]
    [InlineData("Sec-Fetch-Site: same-site; Sec-Fetch-Mode: cors; Sec-Fetch-Dest: empty", false)] // another port of localhost
    [InlineData("Sec-Fetch-Site: cross-site; Sec-Fetch-Mode: navigate; Sec-Fetch-Dest: object", false)]
    [InlineData("Origin: http://evil.test", false)] // an old browser's script
    public async Task Get_ByWhereItComesFrom(string headers, bool isAllowed)
    {
        await using LocalService service = await ConsoleClient.StartAsync();
        using var client = new ConsoleClient(service);

        ServiceResponse response = await client.GetAsync("/console/", Parse(headers));

        Assert.Equal(isAllowed ? HttpStatusCode.OK : HttpStatusCode.Forbidden, response.Status);
    }

    [Theory]
    [InlineData("Origin: {0}", true)]
    [InlineData("Origin: {0}; Sec-Fetch-Site: same-origin", true)]
    [InlineData("", false)]
    [InlineData("Sec-Fetch-Site: same-origin", false)]
    [InlineData("Origin: null", false)]
    [InlineData("Origin: http://evil.test", false)]
    [InlineData("Origin: http://127.0.0.1:1", false)]
    [InlineData("Origin: {0}.evil.test", false)]
    [InlineData("Origin: {0}; Sec-Fetch-Site: cross-site", false)]
    [InlineData("Origin: {0}; Sec-Fetch-Site: same-site", false)]
    public async Task Switch_ByWhereItComesFrom(string headers, bool isAllowed)
    {
        await using LocalService service = await ConsoleClient.StartAsync();
        await service.CreateGroupAsync("web");
        using var client = new ConsoleClient(service);

        ServiceResponse response = await client.PostAsync(
            "/console/groups/web/profiling", "enabled=false", Parse(headers.Replace("{0}", service.Service.Url.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal)));

        Assert.Equal(isAllowed ? HttpStatusCode.SeeOther : HttpStatusCode.Forbidden, response.Status);
        Assert.Equal(!isAllowed, (await service.GetAsync("/profilingGroups/web")).Json["agentOrchestrationConfig"]!["profilingEnabled"]!.GetValue<bool>());
    }

    private static (string Name, string Value)[] Parse(string headers)
        => [.. headers.Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(header => header.Split(": ")).Select(parts => (parts[0], parts[1]))];
}
