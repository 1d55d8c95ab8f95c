using System.Net;
using System.Text.RegularExpressions;
using CodeGuruProfiler.LocalService.Tests.WebConsole;

namespace CodeGuruProfiler.LocalService.Tests.ConsolePages;

/// <summary>A page that is asked for with the state that the browser shows has no body until something changes.</summary>
public sealed class UpdateTests
{
    [Theory]
    [InlineData("/console/")]
    [InlineData("/console/groups/web")]
    [InlineData("/console/groups/web/compare?before=2026-06-01T11:50Z/2026-06-01T11:55Z&after=2026-06-01T11:55Z/2026-06-01T12:00Z")]
    [InlineData("/console/groups/web/findings")]
    public async Task Page_AfterAPost_Changes_AndOtherwiseNot(string target)
    {
        await using LocalService service = await StartAsync();
        using var client = new ConsoleClient(service);
        string state = (await client.GetAsync(target)).Headers["ETag"];

        ServiceResponse unchanged = await client.GetAsync(target, ("If-None-Match", state));
        await service.PostProfileAsync("web", LocalService.Start.AddMinutes(-5), "main;work 1 RUNNABLE");
        ServiceResponse changed = await client.GetAsync(target, ("If-None-Match", state));
        await service.PostProfileAsync("web", LocalService.Start.AddMinutes(-5), "main;work 1 RUNNABLE");
        ServiceResponse again = await client.GetAsync(target, ("If-None-Match", changed.Headers["ETag"]));

        Assert.Equal((HttpStatusCode.NotModified, state, 0), (unchanged.Status, unchanged.Headers["ETag"], unchanged.Body.Length));
        // The clock is stopped, so only the profiles differ.
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (changed.Status, again.Status));
    }

    [Fact]
    public async Task Regions_ThatAPostDoesNotTouch_KeepTheirMarkup()
    {
        await using LocalService service = await StartAsync();
        using var client = new ConsoleClient(service);
        Dictionary<string, string> before = RegionsOf((await client.GetAsync("/console/groups/web")).Text);

        await service.PostProfileAsync("web", LocalService.Start.AddMinutes(-5), "main;other 1 RUNNABLE");
        Dictionary<string, string> after = RegionsOf((await client.GetAsync("/console/groups/web")).Text);

        Assert.Equal(["head", "timeline", "range", "graph-card", "hot"], before.Keys);
        Assert.Equal(["timeline", "range", "hot"], before.Keys.Where(id => before[id] != after[id]));
    }

    [Fact]
    public async Task Graph_OfARangeThatAPostDoesNotTouch_KeepsItsVersion()
    {
        await using LocalService service = await StartAsync();
        using var client = new ConsoleClient(service);
        const string Target = "/console/groups/web?from=2026-06-01T11:50Z&to=2026-06-01T11:55Z";
        string before = VersionOf((await client.GetAsync(Target)).Text);

        await service.PostProfileAsync("web", LocalService.Start.AddMinutes(-5), "main;work 1 RUNNABLE");
        string untouched = VersionOf((await client.GetAsync(Target)).Text);
        await service.PostProfileAsync("web", LocalService.Start.AddMinutes(-9), "main;work 1 RUNNABLE");
        string touched = VersionOf((await client.GetAsync(Target)).Text);

        Assert.Equal(before, untouched);
        Assert.NotEqual(before, touched);
    }

    [Fact]
    public async Task LastHour_MovesWithTheNewestProfile()
    {
        await using LocalService service = await StartAsync();
        using var client = new ConsoleClient(service);

        service.Time.Advance(TimeSpan.FromMinutes(10));
        await service.PostProfileAsync("web", LocalService.Start.AddMinutes(5), "main;work 1 RUNNABLE");

        Assert.Contains("graph.json?from=2026-06-01T11:10Z&amp;to=2026-06-01T12:10Z", (await client.GetAsync("/console/groups/web")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_AfterTheSwitch_Change()
    {
        await using LocalService service = await StartAsync();
        using var client = new ConsoleClient(service);
        string state = (await client.GetAsync("/console/groups/web/settings")).Headers["ETag"];

        Assert.Equal(HttpStatusCode.NotModified, (await client.GetAsync("/console/groups/web/settings", ("If-None-Match", state))).Status);
        await client.SubmitAsync("/console/groups/web/profiling", "enabled=false");

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/console/groups/web/settings", ("If-None-Match", state))).Status);
    }

    private static Dictionary<string, string> RegionsOf(string html)
        => Regex.Matches(html, "id=\"([a-z-]+)\" data-region=\"([^\"]*)\"").ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);

    private static string VersionOf(string html) => Regex.Match(html, "data-version=\"([^\"]+)\"").Groups[1].Value;

    private static async Task<LocalService> StartAsync()
    {
        LocalService service = await ConsoleClient.StartAsync();
        await service.CreateGroupAsync("web");
        await service.PostProfileAsync("web", LocalService.Start.AddMinutes(-10), "main;work 3 RUNNABLE", "main;wait 9 WAITING");
        await service.PostProfileAsync("web", LocalService.Start.AddMinutes(-5), "main;work 5 RUNNABLE", "main;wait 9 WAITING");
        return service;
    }
}
