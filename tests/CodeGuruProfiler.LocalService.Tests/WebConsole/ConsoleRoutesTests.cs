using System.Net;

namespace CodeGuruProfiler.LocalService.Tests.WebConsole;

public sealed class ConsoleRoutesTests
{
    [Theory]
    [InlineData("/console/", "text/html; charset=utf-8")]
    [InlineData("/console/groups/web", "text/html; charset=utf-8")]
    [InlineData("/console/groups/web/compare", "text/html; charset=utf-8")]
    [InlineData("/console/groups/web/findings", "text/html; charset=utf-8")]
    [InlineData("/console/groups/web/settings", "text/html; charset=utf-8")]
    [InlineData("/console/groups/web/graph.json", "application/json")]
    [InlineData("/console/groups/web/graph.svg", "image/svg+xml")]
    [InlineData("/console/groups/web/comparison.json?before=2026-06-01T11:50Z/2026-06-01T11:55Z&after=2026-06-01T11:55Z/2026-06-01T12:00Z", "application/json")]
    [InlineData("/console/groups/web/comparison.svg?before=2026-06-01T11:50Z/2026-06-01T11:55Z&after=2026-06-01T11:55Z/2026-06-01T12:00Z", "image/svg+xml")]
    [InlineData("/console/assets/console.js", "text/javascript; charset=utf-8")]
    [InlineData("/console/assets/flame-graph.js", "text/javascript; charset=utf-8")]
    [InlineData("/console/assets/flame-graph.css", "text/css; charset=utf-8")]
    [InlineData("/console/assets/icon.svg", "image/svg+xml")]
    public async Task Get_EveryUrl_HasItsTypeAndHead(string target, string contentType)
    {
        await using LocalService service = await StartAsync();
        using var client = new ConsoleClient(service);

        ServiceResponse get = await client.GetAsync(target);
        ServiceResponse head = await client.SendAsync(HttpMethod.Head, target, null);

        Assert.Equal((HttpStatusCode.OK, contentType), (get.Status, get.Headers["Content-Type"]));
        Assert.NotEmpty(get.Body);
        Assert.Equal((HttpStatusCode.OK, contentType, get.Headers["Content-Length"]), (head.Status, head.Headers["Content-Type"], head.Headers["Content-Length"]));
        Assert.Empty(head.Body);
    }

    [Theory]
    [InlineData("/console/nothing")]
    [InlineData("/console/groups")]
    [InlineData("/console/groups/")]
    [InlineData("/console/groups/web/")]
    [InlineData("/console/groups/web/nothing")]
    [InlineData("/console/groups/web/compare/more")]
    [InlineData("/console/groups/absent")]
    [InlineData("/console/groups/absent/settings")]
    [InlineData("/console/groups/absent/graph.json")]
    [InlineData("/console/groups/..%2Fassets")]
    [InlineData("/console/assets/")]
    [InlineData("/console/assets/model.json")]
    [InlineData("/console/assets/..%2Fmodel.json")]
    [InlineData("/console/assets/0001-groups-and-profiles.sql")]
    public async Task Get_OfNothing_Is404(string target)
    {
        await using LocalService service = await StartAsync();
        using var client = new ConsoleClient(service);

        ServiceResponse response = await client.GetAsync(target);

        Assert.Equal(HttpStatusCode.NotFound, response.Status);
        Assert.Contains(target.EndsWith(".json", StringComparison.Ordinal) ? "text/plain" : "text/html", response.Headers["Content-Type"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST", "/console/", "GET,HEAD")]
    [InlineData("PUT", "/console/groups/web", "GET,HEAD")]
    [InlineData("DELETE", "/console/groups/web/settings", "GET,HEAD")]
    [InlineData("POST", "/console/groups/web/graph.json", "GET,HEAD")]
    [InlineData("OPTIONS", "/console/assets/console.js", "GET,HEAD")]
    [InlineData("GET", "/console/groups/web/profiling", "POST")]
    public async Task OtherMethod_Is405AndNamesThose(string method, string target, string allowed)
    {
        await using LocalService service = await StartAsync();
        using var client = new ConsoleClient(service);

        ServiceResponse response = await client.SendAsync(new HttpMethod(method), target, method is "GET" or "OPTIONS" ? null : "", ("Origin", service.Service.Url.GetLeftPart(UriPartial.Authority)));

        Assert.Equal((HttpStatusCode.MethodNotAllowed, allowed), (response.Status, response.Headers["Allow"]));
    }

    [Fact]
    public async Task Pages_ReferOnlyToWhatExists()
    {
        await using LocalService service = await StartAsync();
        using var client = new ConsoleClient(service);
        var seen = new HashSet<string>();
        var waiting = new Queue<string>(["/console/"]);

        while (waiting.TryDequeue(out string? target) && seen.Count < 300)
        {
            ServiceResponse response = await client.GetAsync(target);
            Assert.True(response.Status == HttpStatusCode.OK, $"{target}: {response.Status}");
            foreach (string link in Html.LinksOf(response.Text).Where(link => link.StartsWith('/')))
            {
                // The time lines have hundreds of times; a few are as good.
                string kind = string.Join('?', link.Split('?').Take(1)) + (link.Contains("from=", StringComparison.Ordinal) ? "#range" : "");
                if (seen.Add(kind))
                {
                    waiting.Enqueue(link);
                }
            }
        }

        Assert.Contains("/console/groups/web/settings", seen);
        Assert.Contains("/console/groups/web/graph.json#range", seen);
    }

    private static async Task<LocalService> StartAsync()
    {
        LocalService service = await ConsoleClient.StartAsync();
        await service.CreateGroupAsync("web");
        await service.PostProfileAsync("web", LocalService.Start.AddMinutes(-10), "main;work 3 RUNNABLE", "main;wait 9 WAITING");
        await service.PostProfileAsync("web", LocalService.Start.AddMinutes(-5), "main;work 5 RUNNABLE", "main;wait 9 WAITING");
        return service;
    }
}
