using CodeGuruProfiler.Browser.Tests.Browsers;
using CodeGuruProfiler.Browser.Tests.Profiles;
using CodeGuruProfiler.LocalService;
using CodeGuruProfiler.Profiles;
using Microsoft.Playwright;

namespace CodeGuruProfiler.Browser.Tests.Consoles;

/// <summary>The console against hostile names and hostile pages, in a browser that enforces its headers.</summary>
public class ConsoleSecurityTests(Chromium chromium)
{
    [Theory]
    [InlineData("")]
    [InlineData("/compare?before=2026-11-25T14:00Z/2026-11-25T14:05Z&after=2026-11-25T14:05Z/2026-11-25T14:10Z")]
    [InlineData("/findings")]
    [InlineData("/settings")]
    public async Task HostileNames_RunNothing_OnAnyPage(string page)
    {
        await using LocalProfilerService service = await StartAsync();
        await using ConsoleView view = await ConsoleView.OpenAsync(chromium, service, "/console/groups/__proto__" + page);

        foreach (ILocator frame in await view.Page.Locator(".find").AllAsync())
        {
            await frame.ClickAsync();
        }

        string state = await view.StateAsync();
        await PostAsync(service, 5);
        if (page != "/settings")
        {
            await view.UpdateAsync(state);
        }

        Assert.True(await view.Page.EvaluateAsync<bool>("() => window.pwned === undefined"));
        Assert.Equal(0, await view.Page.Locator("main script:not([type='application/json']), main img[src=x], main svg[onload]").CountAsync());
    }

    [Fact]
    public async Task Policy_RefusesInlineScriptsStylesAndForeignImages()
    {
        await using LocalProfilerService service = await StartAsync();
        await using ConsoleView view = await ConsoleView.OpenAsync(chromium, service, "/console/");

        string[] violated = await view.Page.EvaluateAsync<string[]>(
            """
            () => new Promise(done => {
              const seen = [];
              document.addEventListener('securitypolicyviolation', event => { seen.push(event.effectiveDirective); if (seen.length === 4) { done(seen.sort()); } });
              document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.pwned = 1' }));
              document.body.append(Object.assign(document.createElement('style'), { textContent: 'body { display: none }' }));
              document.body.append(Object.assign(document.createElement('img'), { src: 'http://127.0.0.1:9/x.png' }));
              fetch('http://127.0.0.1:9/').catch(() => {});
            })
            """);
        view.ForgetErrors();

        Assert.Equal(["connect-src", "img-src", "script-src-elem", "style-src-elem"], violated);
        Assert.True(await view.Page.EvaluateAsync<bool>("() => window.pwned === undefined && getComputedStyle(document.body).display !== 'none'"));
    }

    [Fact]
    public async Task AnotherOrigin_CannotFrameReadOrSwitch()
    {
        await using LocalProfilerService service = await StartAsync();
        await using LocalProfilerService other = await LocalProfilerService.StartAsync();
        IPage page = await chromium.OpenAsync();
        string console = service.Url.AbsoluteUri + "console/";
        // A page of another port of this machine: the same site, another origin.
        await page.RouteAsync(other.Url.AbsoluteUri, route => route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/html", Body = $"""<iframe src="{console}"></iframe><form method="post" action="{console}groups/__proto__/profiling"><input name="enabled" value="false"><button>win</button></form>""" }));
        await page.GotoAsync(other.Url.AbsoluteUri);

        string read = await page.EvaluateAsync<string>("url => fetch(url).then(response => response.text()).catch(error => error.name)", console);
        string opaque = await page.EvaluateAsync<string>("url => fetch(url, { mode: 'no-cors' }).then(response => response.type).catch(error => error.name)", console);
        string posted = await page.EvaluateAsync<string>("url => fetch(url + 'groups/__proto__/profiling', { method: 'POST', mode: 'no-cors', body: new URLSearchParams({ enabled: 'false' }) }).then(response => response.type).catch(error => error.name)", console);
        string? framed = await page.Frames[1].EvaluateAsync<string>("() => document.body?.innerText ?? ''");
        IResponse submitted = await page.RunAndWaitForResponseAsync(() => page.ClickAsync("button"), response => response.Url.EndsWith("/profiling", StringComparison.Ordinal));

        Assert.Equal("TypeError", read);
        Assert.Equal("TypeError", opaque);
        Assert.Equal("TypeError", posted);
        Assert.DoesNotContain("__proto__", framed, StringComparison.Ordinal);
        Assert.Equal(403, submitted.Status);
        await page.GotoAsync(console + "groups/__proto__/settings");
        Assert.Equal("true", await page.GetAttributeAsync(".switch", "aria-checked"));
        await page.Context.CloseAsync();
    }

    private static async Task<LocalProfilerService> StartAsync()
    {
        LocalProfilerService service = await LocalProfilerService.StartAsync(new LocalProfilerServiceOptions { Console = true, TimeProvider = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(new DateTimeOffset(2026, 11, 25, 14, 30, 0, TimeSpan.Zero)) });
        await service.Seed.AddProfilingGroupAsync("__proto__", tags: new Dictionary<string, string> { ["<script>window.pwned=1</script>"] = "\"><img src=x onerror=window.pwned=2>" });
        await PostAsync(service, 0);
        await PostAsync(service, 5);
        return service;
    }

    private static Task PostAsync(LocalProfilerService service, int minutes)
    {
        var start = new DateTimeOffset(2026, 11, 25, 14, minutes, 0, TimeSpan.Zero);
        return service.Seed.AddAgentProfileAsync("__proto__", new AgentProfile { Start = start, End = start.AddMinutes(5), CallTree = Hostile.Posted() });
    }
}
