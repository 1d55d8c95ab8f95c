using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using CodeGuruProfiler.Browser.Tests.Browsers;
using CodeGuruProfiler.Browser.Tests.Profiles;
using CodeGuruProfiler.Browser.Tests.Viewing;
using CodeGuruProfiler.FlameGraphs;
using CodeGuruProfiler.Profiles;
using Microsoft.Playwright;

namespace CodeGuruProfiler.Browser.Tests.Saving;

/// <summary>Data leave the page.</summary>
public class SaveTests(Chromium chromium)
{
    [Fact]
    public async Task Folded_HasEveryStackWithItsCount()
    {
        CallTree tree = Shop.Tree();
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, tree, new FlameGraphOptions { Title = "web-shop / 14:00" });

        (string name, byte[] content) = await SaveAsync(page, "Folded stacks");

        Assert.Equal("web-shop-14-00.folded.txt", name);
        Assert.Equal(
            tree.Nodes.Where(node => node.Self > 0).Select(node => $"{string.Join(';', Path(node))} {node.Self}"),
            Encoding.UTF8.GetString(content).TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public async Task Folded_OfFractions_CarriesTheRemainder()
    {
        var builder = new CallTreeBuilder();
        for (int i = 0; i < 1000; i++)
        {
            builder.Add([$"leaf{i:000}"], 0.4);
        }

        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, builder.ToCallTree());
        (string _, byte[] content) = await SaveAsync(page, "Folded stacks");

        Assert.Equal(400, Encoding.UTF8.GetString(content).TrimEnd('\n').Split('\n').Sum(line => int.Parse(line[(line.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task Speedscope_HasAProfileOfAllAndOneOfEachState()
    {
        CallTree tree = Shop.Tree();
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, tree);
        await page.RunAsync("v.setState(0, false)");

        (string name, byte[] content) = await SaveAsync(page, "speedscope");

        using var document = JsonDocument.Parse(content);
        JsonElement[] profiles = [.. document.RootElement.GetProperty("profiles").EnumerateArray()];
        Assert.EndsWith(".speedscope.json", name);
        Assert.Equal(["all states", .. tree.Counters.Skip(1)], profiles.Select(profile => profile.GetProperty("name").GetString()!));
        Assert.Equal(
            [tree.Root.Total - tree.Root.GetTotal(0), .. tree.Counters.Skip(1).Select(tree.Root.GetTotal)],
            profiles.Select(profile => profile.GetProperty("weights").EnumerateArray().Sum(weight => weight.GetDouble())));
        Assert.All(profiles, profile => Assert.Equal(profile.GetProperty("weights").GetArrayLength(), profile.GetProperty("samples").GetArrayLength()));
    }

    [Fact]
    public async Task Pprof_IsReadByGo_WithTheSumsOfEachState()
    {
        string go = Judges.RequireGo();
        CallTree tree = Shop.Tree();
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, tree);
        (string name, byte[] content) = await SaveAsync(page, "pprof");
        string path = System.IO.Path.Combine(Directory.CreateTempSubdirectory().FullName, name);
        await File.WriteAllBytesAsync(path, content);

        foreach (string counter in tree.Counters)
        {
            // Showing nodes accounting for 5, 100% of 242 total
            string top = await Judges.RunAsync(go, "tool", "pprof", "-top", $"-sample_index={counter.ToLowerInvariant()}", path);
            Assert.Matches($"of {tree.Root.GetTotal(counter)} total", top);
        }
    }

    [Fact]
    public async Task Svg_IsWellFormed_AndHasAFrameForEachBox()
    {
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, Hostile.Tree());

        (string _, byte[] content) = await SaveAsync(page, "SVG picture");

        XNamespace svg = "http://www.w3.org/2000/svg";
        XDocument document = XDocument.Load(new MemoryStream(content));
        Assert.DoesNotContain(document.Descendants(), element => element.Name.LocalName is "script" or "image" or "foreignObject" or "a");
        Assert.Contains(document.Descendants(svg + "title"), title => title.Value.StartsWith("</script><script>window.pwned = 1</script>: total 8", StringComparison.Ordinal));
        Assert.Equal(1 + (3 * Hostile.Names.Length), document.Descendants(svg + "g").Count());
    }

    [Fact]
    public async Task HostileNames_InEveryFormat_StayOneNameEach()
    {
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, Hostile.Tree());

        (string _, byte[] folded) = await SaveAsync(page, "Folded stacks");
        (string _, byte[] speedscope) = await SaveAsync(page, "speedscope");
        (string _, byte[] pprof) = await SaveAsync(page, "pprof");

        string[] lines = Encoding.UTF8.GetString(folded).TrimEnd('\n').Split('\n');
        Assert.Equal(2 * Hostile.Names.Length, lines.Length);
        Assert.All(lines, line => Assert.Matches("^[^;]+(;[^;]+){0,2} [0-9]+$", line));
        using var document = JsonDocument.Parse(speedscope);
        Assert.Equal(2 * Hostile.Names.Length, document.RootElement.GetProperty("shared").GetProperty("frames").GetArrayLength());
        using var unzipped = new GZipStream(new MemoryStream(pprof), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        unzipped.CopyTo(bytes);
        Assert.True(bytes.ToArray().AsSpan().IndexOf("</script><script>window.pwned = 1</script>"u8) > 0);
    }

    [Fact]
    public async Task CopyStack_IsLeafFirst_WithAndWithoutPermission()
    {
        var context = new BrowserNewContextOptions { Permissions = ["clipboard-read", "clipboard-write"] };
        await using ViewerPage page = await ViewerPage.OpenAsync(chromium, Shop.Tree(), context: context);
        await page.ClickFrameAsync("Microsoft.AspNetCore.Routing.EndpointMiddleware.Invoke(HttpContext)");

        await page.Page.Keyboard.PressAsync("c");
        await page.Page.WaitForFunctionAsync("() => document.querySelector('.fg-status').textContent.endsWith('copied.')");
        string copied = await page.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        await page.Page.EvaluateAsync("() => navigator.clipboard.writeText('')");
        await page.Page.EvaluateAsync("() => Object.defineProperty(navigator, 'clipboard', { value: { readText: navigator.clipboard.readText.bind(navigator.clipboard), writeText: () => Promise.reject(new Error('no')) } })");
        await page.RunAsync("v.page.status.textContent = ''");
        await page.Page.Keyboard.PressAsync("c");
        await page.Page.WaitForFunctionAsync("() => document.querySelector('.fg-status').textContent.endsWith('copied.')");
        string fallback = await page.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");

        string[] lines = copied.TrimEnd('\n').Split('\n');
        Assert.Equal("   at Microsoft.AspNetCore.Routing.EndpointMiddleware.Invoke(HttpContext)", lines[0]);
        Assert.Equal("   at Program.Main(string[])", lines[^1]);
        Assert.Equal(copied, fallback);
    }

    private static async Task<(string Name, byte[] Content)> SaveAsync(ViewerPage page, string item)
    {
        await page.Page.ClickAsync("summary:text('Save')");
        IDownload download = await page.Page.RunAndWaitForDownloadAsync(() => page.Page.ClickAsync($".fg-menu[open] >> text={item}"));
        await using Stream stream = await download.CreateReadStreamAsync();
        using var content = new MemoryStream();
        await stream.CopyToAsync(content);
        return (download.SuggestedFilename, content.ToArray());
    }

    private static List<string> Path(CallTreeNode node)
    {
        var path = new List<string>();
        for (CallTreeNode? at = node; at is { IsRoot: false } frame; at = frame.Parent)
        {
            path.Insert(0, frame.Frame);
        }

        return path;
    }
}
