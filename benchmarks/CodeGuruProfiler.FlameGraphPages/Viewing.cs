using System.Diagnostics;
using System.Text;
using System.Text.Json;
using CodeGuruProfiler.Browser.Tests.Viewing;
using CodeGuruProfiler.FlameGraphs;
using CodeGuruProfiler.Profiles;
using Microsoft.Playwright;

namespace CodeGuruProfiler.FlameGraphPages;

/// <summary>Pages in Chromium: ours, and at a tenth of the nodes those of d3-flame-graph and speedscope.</summary>
internal static class Viewing
{
    public static async Task MeasureAsync(string folder, CallTree small, CallTree large, string? judges)
    {
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("BROWSER_PATH") ?? "/usr/bin/chromium",
            Args = ["--enable-precise-memory-info", "--allow-file-access-from-files"],
        });

        Console.WriteLine();
        Console.WriteLine("| page | nodes | MB | ready, ms | draw or zoom, ms | search, ms | merged, ms | heap, MB |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|");
        for (int round = 0; round < 2; round++)
        {
            await OursAsync(browser, folder, "1,000,000", large);
            await OursAsync(browser, folder, "100,000", small);
            if (judges is not null)
            {
                await D3Async(browser, folder, small, judges);
                await SpeedscopeAsync(browser, folder, small, judges);
            }
        }
    }

    private static async Task OursAsync(IBrowser browser, string folder, string nodes, CallTree tree)
    {
        string path = Path.Combine(folder, "ours.html");
        await FlameGraph.SaveHtmlAsync(tree, path);
        IPage page = await OpenAsync(browser);
        await page.GotoAsync(new Uri(path).AbsoluteUri);
        await page.WaitForFunctionAsync("() => document.querySelector('.flame-graph').flameGraph?.timings?.ready", null, new PageWaitForFunctionOptions { Timeout = 120_000 });
        Measures measures = await Measures.TakeAsync(page);
        Print("this library", nodes, new FileInfo(path).Length, measures.Ready, measures.Draw, measures.Search, $"{measures.Merged:0}", measures.Heap);
        await page.Context.CloseAsync();
    }

    private static async Task D3Async(IBrowser browser, string folder, CallTree tree, string judges)
    {
        string path = Path.Combine(folder, "d3.html");
        string modules = Path.Combine(judges, "node_modules");
        await File.WriteAllTextAsync(
            path,
            $$"""
            <!doctype html><meta charset=utf-8><body><div id=chart></div>
            <script>{{await File.ReadAllTextAsync(Path.Combine(modules, "d3/dist/d3.min.js"))}}</script>
            <script>{{await File.ReadAllTextAsync(Path.Combine(modules, "d3-flame-graph/dist/d3-flamegraph.umd.min.js"))}}</script>
            <script>
            const begin = performance.now();
            const chart = (flamegraph.default ?? flamegraph.flamegraph)().width(1400).transitionDuration(0).minFrameSize(1);
            d3.select('#chart').datum({{Nested(tree)}}).call(chart);
            document.body.offsetHeight;
            window.ready = performance.now() - begin;
            </script>
            """);
        IPage page = await OpenAsync(browser);
        await page.GotoAsync(new Uri(path).AbsoluteUri, new PageGotoOptions { Timeout = 120_000 });
        await page.WaitForFunctionAsync("() => window.ready", null, new PageWaitForFunctionOptions { Timeout = 120_000 });
        double[] taken = await page.EvaluateAsync<double[]>(
            """
            () => {
              const frames = [...document.querySelectorAll('g.frame')].slice(1, 9);
              const zooms = frames.map(frame => {
                const start = performance.now();
                frame.dispatchEvent(new MouseEvent('click', { bubbles: true }));
                document.body.offsetHeight;
                return performance.now() - start;
              }).sort((one, other) => one - other);
              chart.resetZoom();
              const start = performance.now();
              chart.search('Redis.*Handle');
              return [zooms[zooms.length - 1], performance.now() - start];
            }
            """);
        Print("d3-flame-graph, frames of at least 1 pixel", "100,000", new FileInfo(path).Length, await page.EvaluateAsync<double>("() => window.ready"), taken[0], taken[1], "–", await HeapAsync(page));
        await page.Context.CloseAsync();
    }

    private static async Task SpeedscopeAsync(IBrowser browser, string folder, CallTree tree, string judges)
    {
        // speedscope loads its input from a script beside it, by the hash.
        string release = Path.Combine(judges, "node_modules", "speedscope", "dist", "release");
        byte[] profile = Encoding.UTF8.GetBytes(Speedscope(tree));
        string path = Path.Combine(folder, "speedscope.js");
        await File.WriteAllTextAsync(path, $"speedscope.loadFileFromBase64('profile.speedscope.json', '{Convert.ToBase64String(profile)}')");
        IPage page = await OpenAsync(browser);
        long start = Stopwatch.GetTimestamp();
        await page.GotoAsync($"{new Uri(Path.Combine(release, "index.html")).AbsoluteUri}#localProfilePath={Uri.EscapeDataString(path)}");
        await page.WaitForFunctionAsync("() => document.querySelectorAll('canvas').length > 1", null, new PageWaitForFunctionOptions { Timeout = 120_000 });
        double ready = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        Print("speedscope", "100,000", profile.Length, ready, double.NaN, double.NaN, "–", await HeapAsync(page));
        await page.Context.CloseAsync();
    }

    private static async Task<IPage> OpenAsync(IBrowser browser)
        => await browser.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = 1600, Height = 900 }, ReducedMotion = ReducedMotion.Reduce });

    private static async Task<double> HeapAsync(IPage page)
    {
        ICDPSession session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("HeapProfiler.collectGarbage");
        return await page.EvaluateAsync<double>("() => performance.memory.usedJSHeapSize / 1e6");
    }

    private static void Print(string page, string nodes, long bytes, double ready, double draw, double search, string merged, double heap)
        => Console.WriteLine($"| {page} | {nodes} | {bytes / 1e6:0.00} | {ready:0} | {(double.IsNaN(draw) ? "–" : $"{draw:0.0}")} | {(double.IsNaN(search) ? "–" : $"{search:0}")} | {merged} | {heap:0} |");

    private static string Nested(CallTree tree)
    {
        var json = new StringBuilder();
        int depth = -1;
        for (int i = 0; i <= tree.NodeCount; i++)
        {
            CallTreeNode node = tree[i];
            for (; depth >= node.Depth; depth--)
            {
                json.Append("]}");
            }

            json.Append(i > 0 && json[^1] == '}' ? "," : "").Append("{\"name\":").Append(JsonSerializer.Serialize(node.Frame)).Append(",\"value\":").Append(node.Total).Append(",\"children\":[");
            depth = node.Depth;
        }

        for (; depth >= 0; depth--)
        {
            json.Append("]}");
        }

        return json.ToString();
    }

    private static string Speedscope(CallTree tree)
    {
        var path = new List<int>();
        var samples = new List<string>();
        var weights = new List<double>();
        foreach (CallTreeNode node in tree.Nodes)
        {
            path.RemoveRange(node.Depth - 1, path.Count - node.Depth + 1);
            path.Add(node.FrameIndex);
            if (node.Self > 0)
            {
                samples.Add($"[{string.Join(',', path)}]");
                weights.Add(node.Self);
            }
        }

        return $"{{\"$schema\":\"https://www.speedscope.app/file-format-schema.json\",\"shared\":{{\"frames\":[{string.Join(',', tree.Frames.Select(frame => $"{{\"name\":{JsonSerializer.Serialize(frame)}}}"))}]}},"
            + $"\"profiles\":[{{\"type\":\"sampled\",\"name\":\"all\",\"unit\":\"none\",\"startValue\":0,\"endValue\":{weights.Sum()},\"samples\":[{string.Join(',', samples)}],\"weights\":[{string.Join(',', weights)}]}}]}}";
    }
}
