using System.Globalization;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Formats.Tests.Judges;

/// <summary><c>go tool pprof</c>, whose format it is.</summary>
public class GoPprofTests
{
    [Fact]
    public void Raw_HasTheSumsOfEachCounter()
    {
        using var folder = new TemporaryFolder();
        CallTree tree = Trees.Random(3_000, 11, counters: 5, sources: true);
        string file = folder.Write("p.pb.gz", Files.Pprof(tree, new PprofWriteOptions { Name = "web-shop", Start = DateTimeOffset.UnixEpoch.AddYears(56) }));

        string[] lines = Pprof(folder, "-raw", file).Split('\n');

        int samples = Array.IndexOf(lines, "Samples:");
        Assert.Equal("samples/count[dflt] state_0/count state_1/count state_2/count state_3/count state_4/count", lines[samples + 1].Trim());
        double[] sums = new double[6];
        foreach (string line in lines.Skip(samples + 2).TakeWhile(line => line != "Locations"))
        {
            double[] values = [.. line.Split(':')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(value => double.Parse(value, CultureInfo.InvariantCulture))];
            for (int i = 0; i < values.Length; i++)
            {
                sums[i] += values[i];
            }
        }

        Assert.Equal([tree.Root.Total, .. tree.Counters.Select(tree.Root.GetTotal)], sums);
    }

    [Fact]
    public void Top_NamesTheHottestFrameOfACounter()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("p.pb.gz", Files.Pprof(Trees.Shop, new PprofWriteOptions { Name = "web-shop" }));

        string top = Pprof(folder, "-top", "-sample_index=waiting", "-nodecount=1", file);

        Assert.Contains("File: web-shop", top, StringComparison.Ordinal);
        Assert.Contains("Type: waiting", top, StringComparison.Ordinal);
        string row = top.Split('\n').Single(line => line.EndsWith("Sql.Query()", StringComparison.Ordinal));
        Assert.Equal(["9", "100%", "100%", "9", "100%", "Sql.Query()"], row.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void DiffBase_OfTheSameFile_IsNothing()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("p.pb.gz", Files.Pprof(Trees.Shop));

        string top = Pprof(folder, "-top", "-diff_base=" + file, file);

        Assert.Contains("Showing nodes accounting for 0, 0% of 19 total", top, StringComparison.Ordinal);
    }

    public static TheoryData<string> TreeNames => ["shop", "random", "hostile", "deep"];

    [Theory]
    [MemberData(nameof(TreeNames))]
    public void Proto_ItsOwnRoundTrip_IsEqualNodeByNode(string name)
    {
        using var folder = new TemporaryFolder();
        CallTree tree = name switch
        {
            "shop" => Trees.Shop,
            "hostile" => Trees.Hostile,
            "deep" => Trees.Chain(2_000),
            _ => Trees.Random(2_000, 12, counters: 4, sources: true),
        };
        string file = folder.Write("p.pb.gz", Files.Pprof(tree));

        Pprof(folder, "-proto", "-output=" + folder.PathOf("again.pb.gz"), file);

        Assert.Equal(tree, PprofFormat.Parse(File.ReadAllBytes(folder.PathOf("again.pb.gz"))).CallTree);
    }

    [Fact]
    public void Times_AreRead()
    {
        using var folder = new TemporaryFolder();
        var start = new DateTimeOffset(2026, 11, 25, 14, 0, 0, TimeSpan.Zero);
        var options = new PprofWriteOptions { Start = start, End = start.AddMinutes(5), TimePerCount = TimeSpan.FromMilliseconds(10), Comments = ["from a test"], Gzip = false };
        string file = folder.Write("p.pb", Files.Pprof(Trees.Shop, options));

        string raw = Pprof(folder, "-raw", file);

        Assert.Contains("Duration: 5m0s", raw, StringComparison.Ordinal);
        Assert.Contains("Period: 10000000", raw, StringComparison.Ordinal);
        Assert.Contains("runnable/nanoseconds", raw, StringComparison.Ordinal);
        Assert.Contains("from a test", Pprof(folder, "-comments", file), StringComparison.Ordinal);
    }

    private static string Pprof(TemporaryFolder folder, params string[] arguments)
        => Judge.Run(
            Judge.Require("GO_PATH", "go"),
            ["tool", "pprof", "-symbolize=none", .. arguments],
            new Dictionary<string, string> { ["PPROF_TMPDIR"] = folder.PathOf(""), ["HOME"] = folder.PathOf(""), ["TZ"] = "UTC" });
}
