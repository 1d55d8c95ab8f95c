using System.Net;
using System.Text.RegularExpressions;
using CodeGuruProfiler.LocalService.Tests.WebConsole;
using CodeGuruProfiler.Profiles;
using Microsoft.Data.Sqlite;

namespace CodeGuruProfiler.LocalService.Tests.ConsolePages;

/// <summary>Names of groups, frames, thread states, tags, agents and principals are text, whatever is in them.</summary>
public sealed class HostileNamesTests
{
    private static readonly string[] Names =
    [
        "</script><script>alert(1)</script>",
        "\"><img src=x onerror=alert(2)>",
        "' onmouseover='alert(3)",
        "javascript:alert(4)",
        "{{7*7}}${7*7}",
        "safe\u202Egnp.exe",
        "\u001b[31mred\u0007",
        "two\nlines",
        "&lt;b&gt;",
        "<!--",
    ];

    [Fact]
    public async Task Pages_OfHostileFramesAndTags_HaveOnlyTheirOwnMarkup()
    {
        await using LocalService service = await StartAsync("web", Names);
        await using LocalService harmless = await StartAsync("web", [.. Names.Select((_, i) => $"name{i}")]);
        using var client = new ConsoleClient(service);
        using var other = new ConsoleClient(harmless);
        foreach (string page in (string[])["", "/compare?before=2026-06-01T11:50Z/2026-06-01T11:55Z&after=2026-06-01T11:55Z/2026-06-01T12:00Z", "/findings", "/settings"])
        {
            string html = Html.MainOf((await client.GetAsync("/console/groups/web" + page)).Text);
            string expected = Html.MainOf((await other.GetAsync("/console/groups/web" + page)).Text);

            Assert.Equal(TagsOf(expected), TagsOf(html));
            Assert.DoesNotMatch(@"[\u0000-\u0009\u000B-\u001F\u202A-\u202E\u2066-\u2069]", WebUtility.HtmlDecode(html));
        }
    }

    [Fact]
    public async Task Frames_AreShownWithEverythingVisible()
    {
        await using LocalService service = await StartAsync("web", Names);
        using var client = new ConsoleClient(service);

        string text = Html.TextOf((await client.GetAsync("/console/groups/web")).Text);

        Assert.Contains("</script><script>alert(1)</script>", text, StringComparison.Ordinal);
        Assert.Contains("safe\uFFFDgnp.exe", text, StringComparison.Ordinal);
        Assert.Contains("\uFFFD[31mred\uFFFD", Html.TextOf((await client.GetAsync("/console/groups/web/settings")).Text), StringComparison.Ordinal);
    }

    // The service refuses such names, but a data file can be another program's.
    [Theory]
    [InlineData("</h2><script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(2)>")]
    [InlineData("../../assets/console.js")]
    [InlineData("a b?c#d&e=f")]
    [InlineData("javascript:alert(4)")]
    [InlineData("evil\u202Etxt")]
    public async Task Groups_OfADataFile_WithHostileNames_AreText(string name)
    {
        string file = Path.Combine(Path.GetTempPath(), $"console-{Guid.NewGuid():N}.db");
        try
        {
            await using LocalService service = await ConsoleClient.StartAsync(options => options.DataFile = file);
            await service.CreateGroupAsync("web");
            await using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
            {
                await connection.OpenAsync();
                SqliteCommand rename = connection.CreateCommand();
                rename.CommandText = "UPDATE profiling_groups SET name = $name";
                rename.Parameters.AddWithValue("$name", name);
                Assert.Equal(1, await rename.ExecuteNonQueryAsync());
            }

            using var client = new ConsoleClient(service);
            string list = (await client.GetAsync("/console/")).Text;
            string link = Html.LinksOf(Html.MainOf(list)).First(target => target.StartsWith("/console/groups/", StringComparison.Ordinal));
            ServiceResponse group = await client.GetAsync(link);

            Assert.DoesNotContain("<script>alert", list, StringComparison.Ordinal);
            Assert.DoesNotContain("<img src=x", list, StringComparison.Ordinal);
            Assert.Equal("/console/groups/" + Uri.EscapeDataString(name), link);
            // A slash is one of the path, so such a group has no page, and nothing else is there instead.
            Assert.Equal(name.Contains('/', StringComparison.Ordinal) ? HttpStatusCode.NotFound : HttpStatusCode.OK, group.Status);
            Assert.DoesNotContain("<script>alert", group.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("<img src=x", group.Text, StringComparison.Ordinal);
        }
        finally
        {
            foreach (string left in Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(file) + "*"))
            {
                File.Delete(left);
            }
        }
    }

    private static async Task<LocalService> StartAsync(string group, string[] names)
    {
        LocalService service = await ConsoleClient.StartAsync();
        await service.Service.Seed.AddProfilingGroupAsync(group, tags: names.Select((name, i) => (Key: $"tag{i}{name}", name)).ToDictionary(tag => tag.Key, tag => tag.name));
        for (int i = 0; i < 2; i++)
        {
            var tree = new CallTreeBuilder();
            foreach ((int number, string name) in names.Index())
            {
                tree.Add([name], 40 - number, "RUNNABLE");
                tree.Add([name, "System.Text.RegularExpressions.Regex..ctor(string)" + name], (30 - number) * (i + 1), "RUNNABLE");
            }

            tree.Add(["state"], 5, names[0]);
            DateTimeOffset start = LocalService.Start.AddMinutes(-10 + (5 * i));
            await service.Service.Seed.AddAgentProfileAsync(group, new AgentProfile { Start = start, End = start.AddMinutes(5), CallTree = tree.ToCallTree() });
        }

        await service.PostAsync($"/profilingGroups/{group}/configureAgent", new System.Text.Json.Nodes.JsonObject { ["fleetInstanceId"] = names[1] }.ToJsonString());
        return service;
    }

    // Attribute values are left out, but not their names.
    private static string[] TagsOf(string html) => [.. Regex.Matches(Regex.Replace(html, "\"[^\"]*\"", "\"\""), "<[^>]*>").Select(match => match.Value)];
}
