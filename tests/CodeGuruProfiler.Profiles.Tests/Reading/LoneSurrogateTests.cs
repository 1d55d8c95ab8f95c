using System.Text;

namespace CodeGuruProfiler.Profiles.Tests;

/// <summary>Halves of surrogate pairs: JSON's escapes allow them, nothing else does. Python writes them for paths that are not UTF-8: cpython#156810.</summary>
public sealed class LoneSurrogateTests
{
    private const string Json =
        """{"agentMetadata":{"runtimeVersion":"3\ud800","n\udce9":"v\udce9\ud83d\ude00\ud83d"},"callgraph":{"children":{"f\udce9":{"counts":{"A\udfff":1},"file":"/\udce9.py","u":["\udce9x","\n\u0041"]}}}}""";

    [Fact]
    public void Parse_NamesWithThem_HaveReplacementCharacters()
    {
        AgentProfile profile = AgentProfile.Parse(Encoding.UTF8.GetBytes(Json));

        CallTreeNode node = profile.CallTree.Root.Children["f\uFFFD"]!.Value;
        Assert.Equal("/\uFFFD.py", node.File);
        Assert.Equal(["A\uFFFD"], profile.CallTree.Counters);
        Assert.Equal("3\uFFFD", profile.Metadata.RuntimeVersion);
        Assert.Equal(["n\uFFFD"], profile.Metadata.UnknownFields.Names);
    }

    [Fact]
    public void Parse_UnknownFieldsWithThem_KeepTheEscapes()
    {
        AgentProfile profile = AgentProfile.Parse(Encoding.UTF8.GetBytes(Json));

        string written = Encoding.UTF8.GetString(profile.ToArray(ProfileEncoding.Json));

        Assert.Contains("\"v\\udce9\\uD83D\\uDE00\\ud83d\"", written, StringComparison.Ordinal);
        Assert.Contains("[\"\\udce9x\",\"\\nA\"]", written, StringComparison.Ordinal);
        Assert.Equal(profile, AgentProfile.Parse(Encoding.UTF8.GetBytes(written)));
    }

    [Theory]
    [InlineData(ProfileEncoding.Ion)]
    [InlineData(ProfileEncoding.IonText)]
    public void ToArray_AsIon_HasReplacementCharacters(ProfileEncoding encoding)
    {
        AgentProfile profile = AgentProfile.Parse(Encoding.UTF8.GetBytes(Json));

        AgentProfile read = AgentProfile.Parse(profile.ToArray(encoding));

        Assert.Equal("{\"n\uFFFD\":\"v\uFFFD\\uD83D\\uDE00\uFFFD\"}", read.Metadata.UnknownFields.ToJson());
        Assert.Equal(read, AgentProfile.Parse(read.ToArray(ProfileEncoding.Json)));
    }

    [Fact]
    public void Parse_JsonOfThemWithTheContentTypeOfIon_IsReadAsJson()
        => Assert.Equal(1, AggregatedProfile.Parse(Encoding.UTF8.GetBytes(Json), "application/x-amzn-ion", null).CallTree.NodeCount);

    [Fact]
    public void Parse_TheirBytesInUtf8_AreRefused()
        => Assert.All(
            ["{\"callgraph\":{\"children\":{\"?\":{}}}}", "{\"callgraph\":{},\"x\":\"?\"}", "{\"callgraph\":{},\"?\":1}", "{\"callgraph\":{\"file\":\"?\"}}", "{\"callgraph\":{},\"x\":\"\\udce9?\"}"],
            json =>
            {
                byte[] bytes = Encoding.UTF8.GetBytes(json);
                int at = Array.IndexOf(bytes, (byte)'?');
                byte[] invalid = [.. bytes[..at], 0xED, 0xA0, 0x80, .. bytes[(at + 1)..]];
                bool isAlsoEscaped = json.Contains("\\u", StringComparison.Ordinal);
                Assert.Equal(isAlsoEscaped, Record.Exception(() => AgentProfile.Parse(invalid)) is null);
            });

    [Fact]
    public void Builder_NamesWithThem_AreTheSameInEachEncoding()
    {
        var builder = new CallTreeBuilder();
        builder.Add([new CallFrame("f\uDCE9", "\uD800.py", 1)], 1, "A\uDFFF");
        builder.Add(["f\uDCE9", "😀"], 2, "A\uDFFF");
        builder.Add(["f\uFFFD"], 4, "A\uFFFD");
        var profile = new AgentProfile
        {
            Start = DateTimeOffset.UnixEpoch,
            End = DateTimeOffset.UnixEpoch.AddMinutes(5),
            CallTree = builder.ToCallTree(),
            Metadata = new AgentMetadata { FleetInfo = FleetInfo.Ec2Instance("h\uD800", "t") },
        };

        Assert.Equal(["f\uFFFD (self 5, total 7)", "😀 (self 2, total 2)"], profile.CallTree.Nodes.Select(node => node.ToString()));
        AgentProfile[] read = [.. Enum.GetValues<ProfileEncoding>().Select(encoding => AgentProfile.Parse(profile.ToArray(encoding)))];
        Assert.All(read, one => Assert.Equal(read[0], one));
        Assert.All(read, one => Assert.Equal(profile.CallTree, one.CallTree));
    }
}
