using System.Buffers;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using CodeGuruProfiler.Ion;

namespace CodeGuruProfiler.Benchmarks.Ion;

/// <summary>A profile written to memory that is there already.</summary>
[MemoryDiagnoser]
public class IonWriteBenchmarks
{
    private readonly ArrayBufferWriter<byte> _output = new();
    private CallNode _tree = CallTree.Create(1);

    /// <summary>Gets or sets the size of the profile.</summary>
    [Params(ProfileSize.OneMegabyte, ProfileSize.TenMegabytes)]
    public ProfileSize Size { get; set; }

    /// <summary>Gets or sets whether each node has a separate copy of its names; otherwise the nodes of a function share one.</summary>
    [Params(false, true)]
    public bool OwnNames { get; set; }

    /// <summary>Creates the tree.</summary>
    [GlobalSetup]
    public void Setup()
    {
        CallNode tree = ProfileBytes.Tree(Size);
        _tree = OwnNames ? tree.WithOwnNames() : tree;
    }

    /// <summary>As JSON.</summary>
    [Benchmark(Baseline = true)]
    public int Json()
    {
        _output.ResetWrittenCount();
        using var writer = new Utf8JsonWriter(_output, ProfileBytes.JsonOptions);
        ProfileDocuments.Write(writer, _tree);
        return _output.WrittenCount;
    }

    /// <summary>As Ion binary.</summary>
    [Benchmark]
    public int Ion()
    {
        _output.ResetWrittenCount();
        using var writer = new IonBinaryWriter(_output);
        ProfileDocuments.Write(writer, _tree);
        return _output.WrittenCount;
    }
}
