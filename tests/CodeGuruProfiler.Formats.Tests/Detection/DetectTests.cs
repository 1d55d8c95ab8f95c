using System.Text;
using CodeGuruProfiler.Formats.Tests.Hostile;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Formats.Tests.Detection;

public class DetectTests
{
    public static TheoryData<ProfileFormat> Written =>
        [ProfileFormat.CodeGuruJson, ProfileFormat.CodeGuruIon, ProfileFormat.Pprof, ProfileFormat.Speedscope, ProfileFormat.Folded, ProfileFormat.CpuProfile];

    [Theory]
    [MemberData(nameof(Written))]
    public void Detect_WhatWeWrite_WholeOrItsBeginning_IsRecognized(ProfileFormat format)
    {
        CallTree tree = Trees.Random(500, 21);
        byte[] file = format == ProfileFormat.Pprof ? Files.PlainPprof(tree) : Files.Of(tree, format);

        Assert.Equal(format, ProfileFormats.Detect(file));
        Assert.Equal(format, ProfileFormats.Detect(file.AsSpan(0, 2_000)));
        Assert.Equal(format, ProfileFormats.Detect(HostileInputs.Zip(file)));
        Assert.Equal(format, ProfileFormats.Detect(HostileInputs.Zip(file).AsSpan(0, 1_000)));
    }

    [Theory]
    [InlineData("""{"profiles":[{"type":"evented"}],"shared":{}}""", ProfileFormat.Speedscope)]
    [InlineData("""{"exporter":"x","$schema":"https://www.speedscope.app/file-format-schema.json"}""", ProfileFormat.Speedscope)]
    [InlineData("""{"start":1,"agentMetadata":{}""", ProfileFormat.CodeGuruJson)]
    [InlineData("""{"profile":{"children":{}}}""", ProfileFormat.CodeGuruJson)]
    [InlineData("""{"nodes":[{"id":1,"callFrame":{""", ProfileFormat.CpuProfile)]
    [InlineData("{callgraph:{children:{}}}", ProfileFormat.CodeGuruIon)]
    [InlineData("$ion_1_0 {}", ProfileFormat.CodeGuruIon)]
    [InlineData("main;handle 1\n", ProfileFormat.Folded)]
    [InlineData("\uFEFFmain 12", ProfileFormat.Folded)]
    [InlineData("\n\n  main 12", ProfileFormat.Folded)]
    [InlineData("Nettrace", ProfileFormat.NetTrace)]
    [InlineData("""{"a":1}""", null)]
    [InlineData("""{"a":""", null)]
    [InlineData("hello world", null)]
    [InlineData("", null)]
    public void Detect_Content_Decides(string content, ProfileFormat? format)
        => Assert.Equal(format, ProfileFormats.Detect(Encoding.UTF8.GetBytes(content), "x.unknown"));

    [Theory]
    [InlineData("p.pb.gz", ProfileFormat.Pprof)]
    [InlineData("p.PPROF", ProfileFormat.Pprof)]
    [InlineData("a.nettrace", ProfileFormat.NetTrace)]
    [InlineData("a.folded", ProfileFormat.Folded)]
    [InlineData("a.speedscope.json", ProfileFormat.Speedscope)]
    [InlineData("a.cpuprofile", ProfileFormat.CpuProfile)]
    [InlineData("a.ion", ProfileFormat.CodeGuruIon)]
    [InlineData("a.json", null)]
    public void Detect_Name_DecidesWhereTheContentDoesNot(string name, ProfileFormat? format)
    {
        Assert.Equal(format, ProfileFormats.Detect("?"u8, name));
        Assert.Equal(ProfileFormat.Folded, ProfileFormats.Detect("a 1\n"u8, name));
    }

    [Fact]
    public void Read_UnknownAndUnreadFormats_SaySo()
    {
        Assert.StartsWith("Expected pprof, speedscope,", Assert.Throws<ProfileFormatException>(() => ProfileFormats.Read("hello world"u8)).Message, StringComparison.Ordinal);
        Assert.StartsWith(
            "The file is a cpuprofile", Assert.Throws<ProfileFormatException>(() => ProfileFormats.Read(Files.CpuProfile(Trees.Shop))).Message, StringComparison.Ordinal);
        Assert.Equal("The file is empty. (byte 0)", Assert.Throws<ProfileFormatException>(() => ProfileFormats.Read([])).Message);
        Assert.Equal("The file is empty. (byte 0)", Assert.Throws<ProfileFormatException>(() => ProfileFormats.Read(HostileInputs.Zip([]))).Message);
    }

    [Fact]
    public void Detect_Recording_IsNetTrace() => Assert.Equal(ProfileFormat.NetTrace, ProfileFormats.Detect(Files.Recording(10).AsSpan(0, 100)));
}
