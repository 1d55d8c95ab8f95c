using BenchmarkDotNet.Attributes;
using CodeGuruProfiler.Benchmarks.Ion;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Benchmarks.Profiles;

/// <summary>A profile into a new array of bytes.</summary>
[MemoryDiagnoser]
[MinColumn]
public class ProfileWriteBenchmarks
{
    private AgentProfile? _profile;

    /// <summary>Gets or sets the size of the profile.</summary>
    [Params(ProfileSize.OneMegabyte, ProfileSize.TenMegabytes)]
    public ProfileSize Size { get; set; }

    /// <summary>Gets or sets how it is written.</summary>
    [Params(ProfileEncoding.Ion, ProfileEncoding.IonText, ProfileEncoding.Json)]
    public ProfileEncoding Encoding { get; set; }

    /// <summary>Creates the profile.</summary>
    [GlobalSetup]
    public void Setup() => _profile = AgentProfile.Parse(ProfileBytes.Ion(ProfileBytes.Tree(Size)));

    /// <summary>Writes it.</summary>
    [Benchmark]
    public byte[] Write() => _profile!.ToArray(Encoding); // Setup made it.
}
