using System.Net;
using CodeGuruProfiler.LocalService.Tests.WebConsole;

namespace CodeGuruProfiler.LocalService.Tests.ConsolePages;

public sealed class RangeTests
{
    [Theory]
    [InlineData("from=2026-06-01T12:00Z", "A range needs both of its times, from and to.")]
    [InlineData("to=2026-06-01T12:00Z", "A range needs both of its times, from and to.")]
    [InlineData("from=2026-06-01T12:00Z&to=2026-06-01T12:00Z", "which is not after its start")]
    [InlineData("from=2026-06-01T12:00Z&to=2026-06-01T11:00Z", "which is not after its start")]
    [InlineData("from=2026-05-01T11:59Z&to=2026-06-01T12:00Z", "The range is longer than 31 days.")]
    [InlineData("from=yesterday&to=2026-06-01T12:00Z", "'yesterday' is not a time such as 2026-06-01T12:00Z.")]
    [InlineData("from=0001-01-01T00:00&to=0001-01-02T00:00", "'0001-01-01T00:00' is not a time")]
    [InlineData("from=9999-01-01T00:00&to=9999-01-02T00:00", "'9999-01-01T00:00' is not a time")]
    [InlineData("last=PT0S", "'PT0S' is not a length of time up to 31 days")]
    [InlineData("last=P32D", "'P32D' is not a length of time up to 31 days")]
    [InlineData("last=%3Cb%3E", "'<b>' is not a length of time")]
    [InlineData("scale=week", "'week' is not a scale: use 5m, hours, days.")]
    [InlineData("until=never", "'never' is not a time")]
    public async Task Group_OfAnInvalidRange_Is400WithTheReason(string query, string reason)
    {
        await using LocalService service = await StartAsync();
        using var client = new ConsoleClient(service);

        ServiceResponse response = await client.GetAsync("/console/groups/web?" + query);

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.Contains(reason, Html.TextOf(response.Text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/console/groups/web/compare?before=2026-06-01T12:00Z")]
    [InlineData("/console/groups/web/compare?after=2026-06-01T12:00Z/2026-06-01T11:00Z")]
    [InlineData("/console/groups/web/compare?after=a/b/c")]
    [InlineData("/console/groups/web/comparison.json?after=2026-01-01T12:00Z/2026-06-01T11:00Z")]
    [InlineData("/console/groups/web/findings?from=2026-05-20T00:00Z&to=2026-06-01T12:00Z")]
    [InlineData("/console/groups/web/graph.json?from=2026-06-01T12:00Z&to=never")]
    public async Task OtherPages_OfAnInvalidRange_Are400(string target)
    {
        await using LocalService service = await StartAsync();
        using var client = new ConsoleClient(service);

        Assert.Equal(HttpStatusCode.BadRequest, (await client.GetAsync(target)).Status);
    }

    [Theory]
    [InlineData("", "from=2026-06-01T11:00:00Z")]
    [InlineData("?last=PT5M", "from=2026-06-01T11:55:00Z")]
    [InlineData("?last=P1D", "from=2026-05-31T12:00:00Z")]
    [InlineData("?from=2026-06-01T11:51Z&to=2026-06-01T11:53Z", "from=2026-06-01T11:50:00Z")]
    [InlineData("?from=2026-06-01T11:51&to=2026-06-01T11:53", "from=2026-06-01T11:50:00Z")]
    [InlineData("?from=2026-06-01T13:51:00%2B02:00&to=2026-06-01T13:53:00%2B02:00", "from=2026-06-01T11:50:00Z")]
    public async Task Group_ShowsTheFlameGraphOfWholeProfiles(string query, string expected)
    {
        await using LocalService service = await StartAsync();
        using var client = new ConsoleClient(service);

        string page = (await client.GetAsync("/console/groups/web" + query)).Text;

        string data = Html.LinksOf(page).Single(link => link.Contains("graph.json", StringComparison.Ordinal));
        Assert.Contains(expected.Replace(":00Z", "Z", StringComparison.Ordinal), data, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(data)).Status);
    }

    // Five minutes are kept for 15 days, and hours for 60.
    [Theory]
    [InlineData(20, "from=2026-06-01T11:00Z&amp;to=2026-06-01T12:00Z")]
    [InlineData(70, "from=2026-06-01T00:00Z&amp;to=2026-06-02T00:00Z")]
    public async Task Group_WhoseProfilesAreOld_ShowsTheShortestThatIsKept(int days, string range)
    {
        await using LocalService service = await StartAsync();
        service.Time.Advance(TimeSpan.FromDays(days));
        using var client = new ConsoleClient(service);

        string page = (await client.GetAsync("/console/groups/web")).Text;

        Assert.Contains($"/graph.json?{range}", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Group_OfARangeWithoutProfiles_LeadsToTheLastHour()
    {
        await using LocalService service = await StartAsync();
        using var client = new ConsoleClient(service);

        string page = (await client.GetAsync("/console/groups/web?from=2026-06-01T08:00Z&to=2026-06-01T09:00Z")).Text;

        Assert.DoesNotContain("graph.json", page, StringComparison.Ordinal);
        Assert.Contains("No profile in this range", page, StringComparison.Ordinal);
        Assert.Contains("""<a href="/console/groups/web">the last hour with profiles</a>""", page, StringComparison.Ordinal);
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
