using System.Globalization;
using System.IO.Compression;
using System.Text;
using BenchmarkDotNet.Attributes;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Benchmarks.HostileInput;

/// <summary>Profiles that are made to cost: each at n, 2n and 4n items, which must take once, twice and four times as long.</summary>
[MemoryDiagnoser]
[MinColumn]
public class ProfileHostileInput
{
    private byte[] _lists = [];
    private byte[] _names = [];
    private byte[] _nodes = [];
    private byte[] _duplicates = [];
    private byte[] _utf16 = [];
    private byte[] _gzip = [];
    private string[] _frames = [];
    private CallTree _wide = CallTree.Empty;
    private CallTree _counters = CallTree.Empty;

    /// <summary>Gets or sets the number of items.</summary>
    [Params(100_000, 200_000, 400_000)]
    public int Items { get; set; }

    /// <summary>Creates the documents and trees.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _lists = Json("\"x\":[", _ => "[]", "]");
        _names = Json("\"x\":{", i => $"\"{i}\":1", "}");
        _nodes = Json("\"callgraph\":{\"children\":{", i => $"\"f{i}\":{{}}", "}}");
        _duplicates = Json("\"callgraph\":{\"children\":{", _ => "\"f\":{\"counts\":{\"A\":1}}", "}}");
        _utf16 = Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(_nodes));
        using var gzip = new MemoryStream();
        using (var zip = new GZipStream(gzip, CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(_nodes);
        }

        _gzip = gzip.ToArray();
        _wide = AggregatedProfile.Parse(_nodes).CallTree;
        _frames = [.. _wide.Nodes.Select(node => node.Frame)];
        var builder = new CallTreeBuilder();
        for (int i = 0; i < Items; i++)
        {
            builder.Add([string.Create(CultureInfo.InvariantCulture, $"f{i}")], 1, string.Create(CultureInfo.InvariantCulture, $"c{i % (Items / 250)}"));
        }

        _counters = builder.ToCallTree();
    }

    /// <summary>An unknown list of empty lists.</summary>
    [Benchmark]
    public AggregatedProfile EmptyLists() => AggregatedProfile.Parse(_lists);

    /// <summary>An unknown struct of many fields.</summary>
    [Benchmark]
    public AggregatedProfile UnknownNames() => AggregatedProfile.Parse(_names);

    /// <summary>A root with many children.</summary>
    [Benchmark]
    public AggregatedProfile Nodes() => AggregatedProfile.Parse(_nodes);

    /// <summary>The same in UTF-16.</summary>
    [Benchmark]
    public AggregatedProfile NodesInUtf16() => AggregatedProfile.Parse(_utf16);

    /// <summary>The same as gzip.</summary>
    [Benchmark]
    public AggregatedProfile NodesAsGzip() => AggregatedProfile.Parse(_gzip);

    /// <summary>A root with many children of one name.</summary>
    [Benchmark]
    public AggregatedProfile ChildrenOfOneName() => AggregatedProfile.Parse(_duplicates);

    /// <summary>Each child of the root, by its name.</summary>
    [Benchmark]
    public int ChildrenByName()
    {
        CallTreeNodeChildren children = _wide.Root.Children;
        return _frames.Count(frame => children[frame] is not null);
    }

    /// <summary>The total of each of many counters.</summary>
    [Benchmark]
    public double TotalsOfCounters()
    {
        // Totals are kept: another tree each time.
        CallTree tree = _counters.Merge(CallTree.Empty);
        return tree.Counters.Sum(tree.Root.GetTotal);
    }

    private byte[] Json(string start, Func<int, string> item, string end)
        => Encoding.UTF8.GetBytes("{" + start + string.Join(',', Enumerable.Range(0, Items).Select(item)) + end + "}");
}
