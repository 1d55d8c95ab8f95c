using System.Text;

namespace CodeGuruProfiler.Profiles.Tests;

/// <summary>The reader of aggregated profiles keeps what it does not know. It refuses only what is neither Ion nor JSON, or passes a limit.</summary>
public sealed class TolerantReaderTests
{
    [Theory]
    [InlineData("""{"callgraph":{"children":{"a":5}}}""")]
    [InlineData("""{"callgraph":{"children":{"a":[],"b":"x","c":true,"f":{"counts":{"A":1}}}}}""", """{"callgraph":{"children":{"a":[],"b":"x","c":true,"f":{"counts":{"A":1}}}}}""")]
    [InlineData("""{"callgraph":{"counts":{"A":1,"B":null,"C":"2","D":[3],"E":1e999}}}""")]
    [InlineData("""{"callgraph":{"counts":[1],"children":"none","file":{},"line":1}}""")]
    [InlineData("""{"callgraph":{"counts":null,"children":null,"file":null,"line":null}}""")]
    [InlineData("""{"callgraph":5}""")]
    [InlineData("""{"callgraph":null,"start":null,"end":null,"period":null,"agentMetadata":null,"debugInfo":null,"children":null}""")]
    [InlineData("""{"callgraph":[],"start":[],"end":{},"period":5,"agentMetadata":1,"debugInfo":"x","children":[]}""")]
    [InlineData("""{"start":1e300,"end":-1e300}""", """{"callgraph":{},"start":1E+300,"end":-1E+300}""")]
    [InlineData("""{"start":"10:30","end":"11/12/2026"}""", """{"callgraph":{},"start":"10:30","end":"11/12/2026"}""")]
    [InlineData("""{"start":"now","start":1,"callgraph":{}}""", """{"start":1,"callgraph":{},"start":"now"}""")]
    [InlineData("""{"start":1,"start":"now","callgraph":{"children":{"f":{}}},"callgraph":5}""", """{"start":1,"callgraph":{"children":{"f":{}}},"start":"now","callgraph":5}""")]
    [InlineData("""{"callgraph":{"children":{"f":{"file":"f.c","file":7,"line":[1],"line":"x","counts":{"A":1},"counts":"y"}}}}""", """{"callgraph":{"children":{"f":{"counts":{"A":1},"file":"f.c","line":[1],"file":7,"line":"x","counts":"y"}}}}""")]
    [InlineData("[]", """{"callgraph":{},"":[]}""")]
    [InlineData("""[1,{"a":2}]""", """{"callgraph":{},"":[1,{"a":2}]}""")]
    [InlineData("""[{"children":{"f":{"counts":{"A":1}}}}]""", """{"callgraph":{"children":{"f":{"counts":{"A":1}}}},"":[]}""")]
    [InlineData("5", """{"callgraph":{},"":5}""")]
    [InlineData("\"x\"", """{"callgraph":{},"":"x"}""")]
    [InlineData("null", """{"callgraph":{},"":null}""")]
    [InlineData("true", """{"callgraph":{},"":true}""")]
    public void Parse_Json_IsWrittenAsItCame(string json, string? expected = null)
    {
        AggregatedProfile profile = AggregatedProfile.Parse(Encoding.UTF8.GetBytes(json));

        byte[] written = profile.ToArray(ProfileEncoding.Json);

        Assert.Equal((expected ?? json).Replace("1e999", "1E999", StringComparison.Ordinal), Encoding.UTF8.GetString(written));
        Assert.Equal(profile, AggregatedProfile.Parse(written));
        Assert.Equal(profile, AggregatedProfile.Parse(profile.ToArray(ProfileEncoding.Ion)));
        Assert.Equal(profile, AggregatedProfile.Parse(profile.ToArray(ProfileEncoding.IonText)));
    }

    [Theory]
    [InlineData("$0", "{\"callgraph\":{},\"\":\"$0\"}")]
    [InlineData("[a, b::c]", "{\"callgraph\":{},\"\":[\"a\",\"c\"]}")]
    [InlineData("{\"a\":1, b: 2}", "{\"callgraph\":{},\"a\":1,\"b\":2}")]
    [InlineData("{x: $0, $0: 1, y: $0::5, callgraph: {children: {$0: {counts: {A: 1}}, f: {counts: {$0: 1, A: 2}}}}}", "{\"callgraph\":{\"children\":{\"$0\":{\"counts\":{\"A\":1}},\"f\":{\"counts\":{\"A\":2,\"$0\":1}}}},\"x\":\"$0\",\"$0\":1,\"y\":5}")]
    [InlineData("$ion_symbol_table::{imports: [{name: \"nobody\", version: 1, max_id: 9}]} {x: $10, $11: 1, y: $12::5, callgraph: {$13: 1, children: {$14: {}}}}", "{\"callgraph\":{\"nobody[4]\":1,\"children\":{\"nobody[5]\":{}}},\"x\":\"nobody[1]\",\"nobody[2]\":1,\"y\":5}")]
    [InlineData("{a: 1} {callgraph: {children: {f: {counts: {A: 1}}}}} 5", "{\"callgraph\":{\"children\":{\"f\":{\"counts\":{\"A\":1}}}},\"a\":1,\"\":{},\"\":5}")]
    [InlineData("{callgraph: {counts: {A: nan, B: +inf, C: 1}}}", "{\"callgraph\":{\"counts\":{\"C\":1,\"A\":null,\"B\":null}}}")]
    [InlineData("a::b::{callgraph: c::{children: d::{f: e::{counts: g::{A: h::1}}}}}", "{\"callgraph\":{\"children\":{\"f\":{\"counts\":{\"A\":1}}}}}")]
    public void Parse_Ion_IsWrittenAsItCame(string ion, string expected)
    {
        AggregatedProfile profile = AggregatedProfile.Parse(Encoding.UTF8.GetBytes(ion));

        Assert.Equal(expected, Encoding.UTF8.GetString(profile.ToArray(ProfileEncoding.Json)));
        Assert.Equal(profile, AggregatedProfile.Parse(profile.ToArray(ProfileEncoding.Ion)));
        Assert.Equal(profile, AggregatedProfile.Parse(profile.ToArray(ProfileEncoding.IonText)));
        Assert.Equal(profile.GetHashCode(), AggregatedProfile.Parse(profile.ToArray(ProfileEncoding.Ion)).GetHashCode());
    }

    [Theory]
    [InlineData("{callgraph: {}, x: $0, $0: 1, y: $0::5}")]
    [InlineData("$ion_symbol_table::{imports: [{name: \"nobody\", version: 3, max_id: 9}]} {agentMetadata: {$12: 1, fleetInfo: {x: $13}, runtimeVersion: $11}, callgraph: {}, x: $10}")]
    public void Parse_UnknownSymbolsInAnAgentsProfile_AreKept(string ion)
    {
        AgentProfile profile = AgentProfile.Parse(Encoding.UTF8.GetBytes(ion));

        Assert.Equal(profile, AgentProfile.Parse(profile.ToArray(ProfileEncoding.Ion)));
        Assert.Equal(profile, AgentProfile.Parse(profile.ToArray(ProfileEncoding.IonText)));
    }

    [Fact]
    public void Parse_FrameOfAnUnknownSymbolInAnAgentsProfile_IsRefused()
        => Assert.Equal(
            "Expected a name but found a symbol whose text is not in the document. (byte 24)",
            Assert.Throws<ProfileFormatException>(() => AgentProfile.Parse("{callgraph: {children: {$0: {}}}}"u8)).Message);

    [Fact]
    public void Set_AKnownFieldThatCameWithAnotherType_TakesItsPlace()
    {
        AggregatedProfile profile = AggregatedProfile.Parse("""{"callgraph":5,"period":6}"""u8);

        profile = profile with { Period = "PT1H", CallTree = Trees.Of(("f", 1)) };

        Assert.Equal("""{"period":"PT1H","callgraph":{"children":{"f":{"counts":{"WALL_TIME":1}}}}}""", Encoding.UTF8.GetString(profile.ToArray(ProfileEncoding.Json)));
    }

    [Theory]
    [InlineData("""{"agentMetadata":{"durationInMs":5,"durationInMs":"long","agentInfo":{"type":"a","type":1}},"callgraph":{},"debugInfo":{"processId":"x","processId":1}}""",
        """{"agentMetadata":{"durationInMs":5,"agentInfo":{"type":"a","type":1},"durationInMs":"long"},"callgraph":{},"debugInfo":{"processId":1,"processId":"x"}}""")]
    public void Parse_AKnownFieldThatCameTwice_IsWrittenTwice(string json, string expected)
    {
        AgentProfile profile = AgentProfile.Parse(Encoding.UTF8.GetBytes(json));

        Assert.Equal(expected, Encoding.UTF8.GetString(profile.ToArray(ProfileEncoding.Json)));
        Assert.All(Enum.GetValues<ProfileEncoding>(), encoding => Assert.Equal(profile, AgentProfile.Parse(profile.ToArray(encoding))));
    }

    [Theory]
    [InlineData("""{"callgraph":{},"callgraph":{"children":{"f":{}}}}""")]
    public void Parse_TwoCallGraphs_AreOne(string json)
        => Assert.Equal(1, AggregatedProfile.Parse(Encoding.UTF8.GetBytes(json)).CallTree.NodeCount);
}
