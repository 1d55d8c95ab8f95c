using BenchmarkDotNet.Attributes;
using CodeGuruProfiler.Benchmarks.Ion;
using CodeGuruProfiler.Profiles;
using CallTree = CodeGuruProfiler.Profiles.CallTree;

namespace CodeGuruProfiler.Benchmarks.Profiles;

/// <summary>A profile's bytes into a call tree.</summary>
[MemoryDiagnoser]
[MinColumn]
public class ProfileReadBenchmarks
{
    private byte[] _ion = [];
    private byte[] _ionText = [];
    private byte[] _json = [];

    /// <summary>Gets or sets the size of the profile.</summary>
    [Params(ProfileSize.OneMegabyte, ProfileSize.TenMegabytes)]
    public ProfileSize Size { get; set; }

    /// <summary>Creates the documents.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _ion = ProfileBytes.Ion(ProfileBytes.Tree(Size));
        AgentProfile profile = AgentProfile.Parse(_ion);
        _ionText = profile.ToArray(ProfileEncoding.IonText);
        _json = profile.ToArray(ProfileEncoding.Json);
        Console.WriteLine($"// {profile.CallTree.NodeCount:N0} nodes, {profile.CallTree.HottestFrames(int.MaxValue).Count:N0} frames");
        Console.WriteLine($"// Ion {_ion.Length:N0} bytes, Ion text {_ionText.Length:N0} bytes, JSON {_json.Length:N0} bytes");
    }

    /// <summary>From JSON.</summary>
    [Benchmark(Baseline = true)]
    public CallTree Json() => AgentProfile.Parse(_json).CallTree;

    /// <summary>From Ion binary.</summary>
    [Benchmark]
    public CallTree Ion() => AgentProfile.Parse(_ion).CallTree;

    /// <summary>From Ion text.</summary>
    [Benchmark]
    public CallTree IonText() => AgentProfile.Parse(_ionText).CallTree;
}
