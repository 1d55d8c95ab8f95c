using CodeGuruProfiler.LocalService.Tests.WebConsole;

namespace CodeGuruProfiler.LocalService.Tests.ConsolePages;

public sealed class PagesTests
{
    [Fact]
    public async Task Groups_OfAnEmptyService_ExplainTheSetUp()
    {
        await using LocalService service = await ConsoleClient.StartAsync();
        using var client = new ConsoleClient(service);

        string text = Html.TextOf((await client.GetAsync("/console/")).Text);

        Assert.Contains("No profiling group yet", text, StringComparison.Ordinal);
        Assert.Contains("builder.Services.AddCodeGuruProfilerAgent(options => {", text, StringComparison.Ordinal);
        Assert.Contains($"AWS_ENDPOINT_URL_CODEGURUPROFILER={service.Service.Url.GetLeftPart(UriPartial.Authority)} AWS_REGION=us-east-1 AWS_ACCESS_KEY_ID=local", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SetUp_OfAServiceWithOtherKeys_DoesNotShowThem()
    {
        await using LocalService service = await ConsoleClient.StartAsync(options => (options.AccessKey, options.SecretKey) = ("AKIDTEST", "hidden-key"));
        using var client = new ConsoleClient(service);

        string page = (await client.GetAsync("/console/")).Text;

        Assert.DoesNotContain("AKIDTEST", page, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden-key", page, StringComparison.Ordinal);
        Assert.Contains("AWS_ACCESS_KEY_ID=&lt;access key&gt;", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Groups_ShowTheStateOfEach()
    {
        await using LocalService service = await ConsoleClient.StartAsync();
        using var client = new ConsoleClient(service);
        foreach (string name in (string[])["new", "asked", "posted", "silent", "stopped"])
        {
            await service.CreateGroupAsync(name);
        }

        await service.PostProfileAsync("silent", LocalService.Start.AddMinutes(-5), "main;work 3");
        service.Time.Advance(TimeSpan.FromMinutes(30));
        await service.PostAsync("/profilingGroups/asked/configureAgent", "{}");
        await service.PostProfileAsync("posted", LocalService.Start.AddMinutes(25), "main;work 3");
        await client.SubmitAsync("/console/groups/stopped/profiling", "enabled=false");

        string text = Html.TextOf(Html.MainOf((await client.GetAsync("/console/")).Text));

        Assert.Matches("new .*No profile yet .*asked .*An agent is connected .*posted .*Profiles arrive .*silent .*No agent now .*stopped .*Profiling is off", text);
    }

    [Fact]
    public async Task Groups_MoreThanAPage_AreAllReached()
    {
        await using LocalService service = await ConsoleClient.StartAsync();
        using var client = new ConsoleClient(service);
        for (int i = 0; i < 201; i++)
        {
            await service.Service.Seed.AddProfilingGroupAsync($"group-{i}");
        }

        string first = (await client.GetAsync("/console/")).Text;
        string more = Html.LinksOf(first).Single(link => link.Contains("after=", StringComparison.Ordinal));
        string second = (await client.GetAsync(more)).Text;

        Assert.Contains(">group-199<", first, StringComparison.Ordinal);
        Assert.DoesNotContain(">group-200<", first, StringComparison.Ordinal);
        Assert.Contains(">group-200<", second, StringComparison.Ordinal);
        Assert.DoesNotContain("after=", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Group_HasItsTimeLine_ItsFactsAndItsHottestFrames()
    {
        await using LocalService service = await StartAsync();
        using var client = new ConsoleClient(service);

        string page = (await client.GetAsync("/console/groups/web")).Text;
        string text = Html.TextOf(Html.MainOf(page));

        Assert.Contains("26 samples, 8 at work", text, StringComparison.Ordinal);
        Assert.Matches("Hottest frames .*work .*100.0 % .*100.0 %", text);
        Assert.Equal(2, page.Split("data-bar=").Length - 1);
        Assert.Contains("data-text=\"RUNNABLE 5\"", page, StringComparison.Ordinal);
        Assert.Contains("<noscript><img src=\"/console/groups/web/graph.svg?", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comparison_NamesWhatChanged()
    {
        await using LocalService service = await ConsoleClient.StartAsync();
        await service.CreateGroupAsync("web");
        await service.PostProfileAsync("web", LocalService.Start.AddMinutes(-10), "main;a 500 RUNNABLE", "main;b 500 RUNNABLE");
        await service.PostProfileAsync("web", LocalService.Start.AddMinutes(-5), "main;a 900 RUNNABLE", "main;b 100 RUNNABLE");
        using var client = new ConsoleClient(service);

        string page = (await client.GetAsync("/console/groups/web/compare?before=2026-06-01T11:50Z/2026-06-01T11:55Z&after=2026-06-01T11:55Z/2026-06-01T12:00Z")).Text;

        Assert.Matches(@"a a \+40.0 50.0 % 90.0 %", Html.TextOf(page));
        Assert.Matches("b b −40.0 50.0 % 10.0 %", Html.TextOf(page));
    }

    [Fact]
    public async Task Comparison_WithoutOneSide_NamesIt()
    {
        await using LocalService service = await StartAsync();
        using var client = new ConsoleClient(service);

        string text = Html.TextOf((await client.GetAsync("/console/groups/web/compare")).Text);

        Assert.Contains("There is no profile in the range before.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Findings_HaveRecommendations_SeededOnesAndAnomalies()
    {
        await using LocalService service = await ConsoleClient.StartAsync();
        await service.CreateGroupAsync("web");
        for (int hour = 8; hour > 0; hour--)
        {
            await service.PostProfileAsync("web", LocalService.Start.AddHours(-hour), "main;System.Text.RegularExpressions.Regex..ctor(string) 10", $"main;work {(hour == 1 ? 500 : 90)}", $"main;rest {(hour == 1 ? 20 : 900)}");
        }

        await service.Service.Seed.AddRecommendationAsync("web", """
            {"allMatchesCount":7,"allMatchesSum":12.5,"startTime":"2026-06-01T10:00:00Z","endTime":"2026-06-01T11:00:00Z",
             "pattern":{"name":"Seeded <b>name</b>"},"topMatches":[]}
            """);
        using var client = new ConsoleClient(service);

        string text = Html.TextOf((await client.GetAsync("/console/groups/web/findings")).Text);

        Assert.Contains("Regular expressions are constructed again and again", text, StringComparison.Ordinal);
        Assert.Contains("Keep the Regex in a static field", text, StringComparison.Ordinal);
        Assert.Contains("Seeded <b>name</b> 12.5 %", text, StringComparison.Ordinal);
        Assert.Contains("7 places in all", text, StringComparison.Ordinal);
        Assert.Contains("Took 94.3 % of the time, which is far more than its usual 9.0 %.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_ShowTagsPolicyChannelsAgentsAndParameters()
    {
        await using LocalService service = await ConsoleClient.StartAsync();
        await service.Service.Seed.AddProfilingGroupAsync("web", tags: new Dictionary<string, string> { ["team"] = "shop", ["empty"] = "" });
        await service.PutAsync("/profilingGroups/web/policy/agentPermissions", """{"principals":["arn:aws:iam::123456789012:role/web"]}""");
        await service.PostAsync("/profilingGroups/web/notificationConfiguration", """{"channels":[{"uri":"arn:aws:sns:us-east-1:123456789012:alarms","eventPublishers":["AnomalyDetection"]}]}""");
        await service.PostAsync("/profilingGroups/web/configureAgent", """{"fleetInstanceId":"i-0abc","metadata":{"AgentId":"one"}}""");
        using var client = new ConsoleClient(service);

        string text = Html.TextOf(Html.MainOf((await client.GetAsync("/console/groups/web/settings")).Text));

        foreach (string part in (string[])
            [
                "Profiling is on", "team shop", "arn:aws:codeguru-profiler:us-east-1:123456789012:profilingGroup/web", "arn:aws:iam::123456789012:role/web",
                "arn:aws:sns:us-east-1:123456789012:alarms", "i-0abc", "AgentId: one", "SamplingIntervalInMilliseconds 1000", "periodInSeconds 300", "shouldProfile true",
            ])
        {
            Assert.Contains(part, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task PagesOfAGroupWithoutProfiles_LeadToTheSetUp()
    {
        await using LocalService service = await ConsoleClient.StartAsync();
        await service.CreateGroupAsync("web");
        using var client = new ConsoleClient(service);

        foreach (string page in (string[])["", "/compare", "/findings", "/settings"])
        {
            string html = (await client.GetAsync("/console/groups/web" + page)).Text;

            Assert.True(html.Contains("AddCodeGuruProfilerAgent(options =&gt; { options.ProfilingGroupName = &quot;web&quot;; });", StringComparison.Ordinal) || html.Contains("Set up an agent", StringComparison.Ordinal), page);
        }
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
