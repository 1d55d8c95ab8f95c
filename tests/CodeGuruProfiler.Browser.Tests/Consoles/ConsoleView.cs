using CodeGuruProfiler.Browser.Tests.Browsers;
using CodeGuruProfiler.Browser.Tests.Profiles;
using CodeGuruProfiler.LocalService;
using Microsoft.Playwright;

namespace CodeGuruProfiler.Browser.Tests.Consoles;

/// <summary>The console in the browser, at the time of its data. Every error that the browser reports fails the test in the end, and so does a request to elsewhere.</summary>
internal sealed class ConsoleView : IAsyncDisposable
{
    private readonly List<string> _errors = [];
    private readonly string _url;

    private ConsoleView(IPage page, string url)
    {
        Page = page;
        _url = url;
        page.PageError += (_, error) => _errors.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _errors.Add(message.Text);
            }
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(url, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
            {
                _errors.Add("A request to " + request.Url);
            }
        };
    }

    public IPage Page { get; }

    public static async Task<ConsoleView> OpenAsync(Chromium chromium, LocalProfilerService service, string target, BrowserNewContextOptions? context = null, DateTimeOffset? now = null)
    {
        context ??= new BrowserNewContextOptions();
        context.ViewportSize ??= new ViewportSize { Width = 1440, Height = 900 };
        context.ReducedMotion ??= ReducedMotion.Reduce; // no test waits for an animation
        context.TimezoneId ??= "Europe/Berlin";
        context.Locale ??= "en-GB";
        var view = new ConsoleView(await chromium.OpenAsync(context), service.Url.AbsoluteUri);

        // Only the date stands still; timers run.
        await view.Page.Clock.SetFixedTimeAsync((now ?? ShopDay.Now).UtcDateTime);
        await view.Page.AddInitScriptAsync("document.addEventListener('consoleupdate', () => window.updates = (window.updates ?? 0) + 1)");
        await view.GoAsync(target);
        return view;
    }

    public static BrowserNewContextOptions Context(ColorScheme scheme, int width, int height = 900) => new()
    {
        ColorScheme = scheme,
        ViewportSize = new ViewportSize { Width = width, Height = width < 500 ? 844 : height },
        IsMobile = width < 500,
        HasTouch = width < 500,
    };

    public async Task GoAsync(string target)
    {
        await Page.GotoAsync(_url + target[1..]);
        await ReadyAsync();
    }

    /// <summary>Waits for the flame graph, where the page has one, and for all bars of the time line.</summary>
    public Task ReadyAsync()
        => Page.WaitForFunctionAsync(
            "() => [...document.querySelectorAll('.flame-graph')].every(root => root.flameGraph?.timings?.ready) && document.body.dataset.partial === '0'",
            null,
            new PageWaitForFunctionOptions { Timeout = 60_000 });

    public Task<T> EvaluateAsync<T>(string expression) => Page.EvaluateAsync<T>($"() => {{ const v = document.querySelector('.flame-graph')?.flameGraph; return {expression}; }}");

    public Task<string> StateAsync() => Page.EvaluateAsync<string>("() => document.body.dataset.state");

    /// <summary>Asks for news as a page does that is seen again, and waits until another state is shown.</summary>
    public Task<string> UpdateAsync(string state)
        => Page.EvaluateAsync<string>(
            """
            before => new Promise(done => {
              const check = () => {
                if (document.body.dataset.state !== before) {
                  document.removeEventListener('consoleupdate', check);
                  done(document.body.dataset.state);
                }
              };
              document.addEventListener('consoleupdate', check);
              document.dispatchEvent(new Event('visibilitychange'));
              check();
            })
            """,
            state);

    /// <summary>Does something that leads to another URL of the page, and waits for what it shows.</summary>
    public async Task SwapAsync(Func<Task> action)
    {
        string url = Page.Url;
        int updates = await Page.EvaluateAsync<int>("() => window.updates ?? 0");
        await action();
        await Page.WaitForURLAsync(now => now != url);
        await Page.WaitForFunctionAsync("before => (window.updates ?? 0) > before", updates);
        await Page.WaitForFunctionAsync("() => document.querySelector('#timeline') === null || document.querySelector('.timeline .handle') !== null");
        await ReadyAsync();
    }

    /// <summary>The ids and the starts of the violations that axe finds.</summary>
    public async Task<string[]> ViolationsAsync()
    {
        await Page.EvaluateAsync(await File.ReadAllTextAsync(Judges.RequirePackageFile("axe-core/axe.min.js")));
        return await Page.EvaluateAsync<string[]>(
            "async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.flatMap(violation => violation.nodes.map(node => violation.id + ': ' + node.html.slice(0, 200) + ' ' + node.failureSummary.slice(0, 240)))");
    }

    /// <summary>For a test that provokes one.</summary>
    public void ForgetErrors() => _errors.Clear();

    public async ValueTask DisposeAsync()
    {
        await Page.Context.CloseAsync();
        Assert.True(_errors.Count == 0, string.Join("\n", _errors));
    }
}
