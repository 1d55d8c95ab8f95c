using System.Buffers;
using CodeGuruProfiler.Browser.Tests.Browsers;
using CodeGuruProfiler.Formats;
using CodeGuruProfiler.Profiles;
using Microsoft.Playwright;

namespace CodeGuruProfiler.Browser.Tests.Speedscope;

/// <summary>speedscope's released page opens what we write, and what it exports of it is read as the same tree.</summary>
public sealed class SpeedscopeJudgeTests(Chromium chromium) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("codeguru-speedscope-");

    [Fact]
    public async Task OurSpeedscopeFile_ExportedAgain_IsEqualNodeByNode()
    {
        CallTree tree = Tree(HostileNames);
        byte[] file = Write(output => SpeedscopeFormat.Write(tree, output, new SpeedscopeWriteOptions { Name = "web-shop" }));

        byte[] exported = await ExportAsync("p.speedscope.json", file);

        Assert.Equal(tree, SpeedscopeFormat.Parse(exported).CallTree);
    }

    [Fact]
    public async Task OurSpeedscopeFile_WithTimes_HasThemInSeconds()
    {
        CallTree tree = Tree(PlainNames);
        byte[] file = Write(output => SpeedscopeFormat.Write(tree, output, new SpeedscopeWriteOptions { TimePerCount = TimeSpan.FromMilliseconds(250) }));

        ConvertedProfile exported = SpeedscopeFormat.Parse(await ExportAsync("p.speedscope.json", file));

        Assert.Equal(TimeSpan.FromSeconds(1), exported.TimePerCount);
        Assert.Equal(tree.Root.Total / 4, exported.CallTree.Root.Total, tolerance: 1e-6);
    }

    // It shows the default type only, which is the sum of the counters.
    [Fact]
    public async Task OurPprof_InItsImporter_HasTheSums()
    {
        CallTree tree = Tree(PlainNames);

        CallTree exported = SpeedscopeFormat.Parse(await ExportAsync("p.pb.gz", Write(output => PprofFormat.Write(tree, output)))).CallTree;

        Assert.Equal(Lines(tree), Lines(exported));
    }

    [Fact]
    public async Task OurFoldedStacks_InItsImporter_HaveTheSums()
    {
        CallTree tree = Tree(HostileNames);
        byte[] file = Write(output => FoldedFormat.Write(tree, output));

        CallTree exported = SpeedscopeFormat.Parse(await ExportAsync("p.folded.txt", file)).CallTree;

        Assert.Equal(Lines(FoldedFormat.Parse(file).CallTree), Lines(exported));
        Assert.Equal(tree.Root.Total, exported.Root.Total);
    }

    [Fact]
    public async Task OurCpuProfile_InItsImporter_HasTheTimes()
    {
        CallTree tree = Tree(PlainNames);

        ConvertedProfile exported = SpeedscopeFormat.Parse(await ExportAsync("p.cpuprofile", Write(output => CpuProfileFormat.Write(tree, output))));

        // A millisecond a count, in microseconds.
        Assert.Equal(TimeSpan.FromMicroseconds(1), exported.TimePerCount);
        Assert.Equal(Lines(tree, 1_000), Lines(exported.CallTree));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string[] PlainNames => ["Program.Main()", "Orders.Handle(int)", "Sql.Query()", "Json.Write()", "日本語.Größe()"];

    private static string[] HostileNames =>
    [
        .. PlainNames, "</script><script>alert(1)</script>", "<!-- <script>", "\"q\" \\ {}", "\u202Eevil\u202C", "line\u2028separator", "tab\tbed", "a;b", "x 12", new string('x', 10_000), "😀",
    ];

    private static CallTree Tree(string[] names)
    {
        var builder = new CallTreeBuilder();
        var random = new Random(17);
        for (int i = 0; i < 400; i++)
        {
            string[] stack = [.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => names[random.Next(names.Length)])];
            builder.Add(stack, random.Next(1, 30), i % 3 == 0 ? "WAITING" : "RUNNABLE");
        }

        return builder.ToCallTree();
    }

    private static IEnumerable<string> Lines(CallTree tree, double scale = 1)
        => tree.Nodes.Select(node => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{node.Depth} {node.Frame} {node.Self * scale} {node.Total * scale}"));

    private static byte[] Write(Action<IBufferWriter<byte>> write)
    {
        var output = new ArrayBufferWriter<byte>();
        write(output);
        return output.WrittenSpan.ToArray();
    }

    // The page loads a script of this form from a path in its fragment; Ctrl+S exports what it shows.
    private async Task<byte[]> ExportAsync(string name, byte[] file)
    {
        string index = Browsers.Judges.RequirePackageFile("speedscope/dist/release/index.html");
        string script = Path.Combine(_folder.FullName, "profile.js");
        await File.WriteAllTextAsync(script, $"speedscope.loadFileFromBase64('{name}', '{Convert.ToBase64String(file)}')");
        IPage page = await chromium.OpenAsync();
        List<string> errors = [];
        page.PageError += (_, error) => errors.Add(error);

        await page.GotoAsync(new Uri(index).AbsoluteUri + "#localProfilePath=" + Uri.EscapeDataString(script.TrimStart('/')));
        await page.WaitForFunctionAsync("document.querySelectorAll('canvas').length > 1");
        IDownload download = await page.RunAndWaitForDownloadAsync(() => page.Keyboard.PressAsync("Control+s"));
        string exported = Path.Combine(_folder.FullName, "exported.json");
        await download.SaveAsAsync(exported);
        await page.Context.CloseAsync();

        Assert.Empty(errors);
        return await File.ReadAllBytesAsync(exported);
    }
}
