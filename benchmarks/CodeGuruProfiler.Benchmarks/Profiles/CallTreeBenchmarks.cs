using BenchmarkDotNet.Attributes;
using CodeGuruProfiler.Benchmarks.Ion;
using CodeGuruProfiler.Profiles;
using CallTree = CodeGuruProfiler.Profiles.CallTree;

namespace CodeGuruProfiler.Benchmarks.Profiles;

/// <summary>Operations on call trees.</summary>
[MemoryDiagnoser]
[MinColumn]
public class CallTreeBenchmarks
{
    private CallTree _tree = CallTree.Empty;
    private CallTree _half = CallTree.Empty;
    private CallTree[] _twelve = [];

    /// <summary>Gets or sets the size of the profile.</summary>
    [Params(ProfileSize.OneMegabyte, ProfileSize.TenMegabytes)]
    public ProfileSize Size { get; set; }

    /// <summary>Creates the trees.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _tree = AgentProfile.Parse(ProfileBytes.Ion(ProfileBytes.Tree(Size))).CallTree;
        _half = _tree.CutAtDepth(30);
        _twelve = [.. Enumerable.Repeat(_tree, 12)];
    }

    /// <summary>An hour of profiles of five minutes.</summary>
    [Benchmark]
    public CallTree MergeTwelve() => CallTree.Merge(_twelve);

    /// <summary>One tree less another with the same calls.</summary>
    [Benchmark]
    public CallTree Subtract() => _tree.Subtract(_tree);

    /// <summary>The changes from one tree to another with half of its calls.</summary>
    [Benchmark]
    public IReadOnlyList<FrameChange> Compare() => CallTreeComparison.Of(_half, _tree).ChangedFrames(10);

    /// <summary>Half as deep.</summary>
    [Benchmark]
    public CallTree CutAtDepth() => _tree.CutAtDepth(30);

    /// <summary>The ten frames that cost most.</summary>
    [Benchmark]
    public IReadOnlyList<FrameTotals> HottestFrames() => _tree.HottestFrames(10);
}
