using System.Buffers;
using CodeGuruProfiler.Browser.Tests.Browsers;
using CodeGuruProfiler.FlameGraphs;
using CodeGuruProfiler.Profiles;
using Microsoft.Playwright;

namespace CodeGuruProfiler.Browser.Tests.Viewing;

/// <summary>A page of the library in the browser. Every error that the browser reports fails the test in the end, and so does every request for anything else.</summary>
internal sealed class ViewerPage : IAsyncDisposable
{
    public const string Url = "https://flame.test/";

    private readonly List<string> _errors = [];

    private ViewerPage(IPage page)
    {
        Page = page;
        page.PageError += (_, error) => _errors.Add(error);
        page.Console += (_, message) =>
        {
            // The tests read pixels back, which Chromium advises against.
            if (message.Type is "error" or "warning" && !message.Text.Contains("willReadFrequently", StringComparison.Ordinal))
            {
                _errors.Add(message.Text);
            }
        };
    }

    public IPage Page { get; }

    /// <summary>The URLs of requests for anything but the page.</summary>
    public List<string> Requests { get; } = [];

    public ILocator Canvas => Page.Locator(".fg-canvas");

    public static Task<ViewerPage> OpenAsync(Chromium chromium, CallTree tree, FlameGraphOptions? options = null, BrowserNewContextOptions? context = null, string hash = "")
        => OpenAsync(chromium, Html(output => FlameGraph.WriteHtml(tree, output, options)), context, hash);

    public static Task<ViewerPage> OpenAsync(Chromium chromium, CallTreeComparison comparison, FlameGraphOptions? options = null, BrowserNewContextOptions? context = null, string hash = "")
        => OpenAsync(chromium, Html(output => FlameGraph.WriteHtml(comparison, output, options)), context, hash);

    public static async Task<ViewerPage> OpenAsync(Chromium chromium, byte[] html, BrowserNewContextOptions? context = null, string hash = "", Func<IRoute, Task>? others = null)
    {
        context ??= new BrowserNewContextOptions();
        context.ViewportSize ??= new ViewportSize { Width = 1440, Height = 800 };
        context.ReducedMotion ??= ReducedMotion.Reduce; // no test waits for an animation
        var page = new ViewerPage(await chromium.OpenAsync(context));
        await page.Page.RouteAsync("**/*", async route =>
        {
            if (route.Request.Url.StartsWith(Url + "#", StringComparison.Ordinal) || route.Request.Url == Url)
            {
                await route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/html", BodyBytes = html });
                return;
            }

            page.Requests.Add(route.Request.Url);
            await (others is null ? route.AbortAsync() : others(route));
        });
        await page.Page.GotoAsync(Url + hash);
        await page.ReadyAsync();
        return page;
    }

    public Task ReadyAsync()
        => Page.WaitForFunctionAsync("() => [...document.querySelectorAll('.flame-graph')].every(root => root.flameGraph?.timings?.ready)", null, new PageWaitForFunctionOptions { Timeout = 60_000 });

    /// <summary>Evaluates an expression in which <c>v</c> is the viewer.</summary>
    public Task<T> EvaluateAsync<T>(string expression) => Page.EvaluateAsync<T>($"() => {{ const v = document.querySelector('.flame-graph').flameGraph; return {expression}; }}");

    public Task RunAsync(string statement) => Page.EvaluateAsync($"() => {{ const v = document.querySelector('.flame-graph').flameGraph; {statement}; }}");

    public async Task<string> StatusAsync() => await Page.TextContentAsync(".fg-status") ?? "";

    /// <summary>Searches, and returns the text beside the box.</summary>
    public async Task<string> SearchAsync(string text)
    {
        await Page.FillAsync(".fg-query", text);
        await Page.WaitForFunctionAsync("text => document.querySelector('.flame-graph').flameGraph.searched === text", text);
        return await Page.TextContentAsync(".fg-found") ?? "";
    }

    /// <summary>The middle of the widest node of a frame, in the window.</summary>
    public async Task<(float X, float Y)> MiddleOfAsync(string frame)
    {
        float[] point = await Page.EvaluateAsync<float[]>(
            """
            name => {
              const v = document.querySelector('.flame-graph').flameGraph;
              const frame = v.names.texts.indexOf(name);
              let best = null;
              for (const picture of v.pictures) {
                for (let node = 1; node < picture.tree.length; node++) {
                  if (picture.tree.frame[node] === frame && picture.tree.depth[node] >= picture.first && (best === null || picture.shape.total[node] > best.picture.shape.total[best.node])) {
                    best = { picture, node };
                  }
                }
              }
              const place = v.canvas.place(best.picture, best.node, v.view, v.page.stage.scrollTop);
              const box = v.page.canvas.getBoundingClientRect();
              return [box.left + place.left + place.width / 2, box.top + place.top + v.canvas.row / 2];
            }
            """,
            frame);
        return (point[0], point[1]);
    }

    public async Task ClickFrameAsync(string frame, MouseClickOptions? options = null)
    {
        (float x, float y) = await MiddleOfAsync(frame);
        await Page.Mouse.ClickAsync(x, y, options);
    }

    /// <summary>A hash of the pixels.</summary>
    public Task<double> PictureAsync()
        => Page.EvaluateAsync<double>(
            """
            () => {
              const canvas = document.querySelector('.fg-canvas');
              const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, Math.min(canvas.height, 400)).data;
              let hash = 0;
              for (let i = 0; i < pixels.length; i += 13) {
                hash = hash * 31 + pixels[i] | 0;
              }
              return hash;
            }
            """);

    public Task NextFrameAsync() => Page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");

    /// <summary>For a test that provokes one.</summary>
    public void ForgetErrors() => _errors.Clear();

    public async ValueTask DisposeAsync()
    {
        await Page.Context.CloseAsync();
        Assert.Empty(_errors);
    }

    public static byte[] Html(Action<IBufferWriter<byte>> write)
    {
        var output = new ArrayBufferWriter<byte>();
        write(output);
        return output.WrittenSpan.ToArray();
    }
}
