namespace CodeGuruProfiler.Profiles.Tests;

public sealed class UnknownFieldsTests
{
    [Theory]
    [InlineData("{}")]
    [InlineData("""{"a":1,"b":[1.50,1.5E+30,2000E0,null,true,false,"x\n"],"c":{"d":{}},"callgraph":{"children":{}}}""")]
    [InlineData("""{"big":123456789012345678901234567890,"huge":1E999,"exact":0.1000000000000000055511151231257827}""")]
    public void FromJson_ThenToJson_IsTheSame(string json)
        => Assert.Equal(json, UnknownFields.FromJson(json).ToJson());

    [Fact]
    public void Operators_CompareByContent()
    {
        UnknownFields fields = UnknownFields.FromJson("""{"zone":"eu-1"}""");
        UnknownFields same = UnknownFields.FromJson("""{ "zone": "eu-1" }""");

        Assert.True(fields == same && !(fields != same) && fields != UnknownFields.None && !(fields == UnknownFields.None));
        Assert.True(fields != null && null != fields && !(fields == null) && (UnknownFields?)null == null);
    }

    [Fact]
    public void UnknownFields_SetOnAProfile_AreWrittenAndRead()
    {
        var profile = new AgentProfile
        {
            Start = DateTimeOffset.UnixEpoch,
            End = DateTimeOffset.UnixEpoch.AddMinutes(5),
            UnknownFields = UnknownFields.FromJson("""{"zone":"eu-1"}"""),
        };

        AgentProfile read = AgentProfile.Parse(profile.ToArray(ProfileEncoding.Json));

        Assert.Equal(profile, read);
        Assert.Equal("""{"zone":"eu-1"}""", read.UnknownFields.ToJson());
    }

    [Fact]
    public void KnownField_OfAnotherType_GivesWayOnceItIsSet()
    {
        AgentProfile profile = AgentProfile.Parse("""{"agentMetadata":{"durationInMs":"long","runtimeVersion":null},"callgraph":{}}"""u8);
        Assert.Equal(["durationInMs", "runtimeVersion"], profile.Metadata.UnknownFields.Names);

        profile = profile with { Metadata = profile.Metadata with { DurationInMs = 5 } };

        Assert.Equal(
            """{"agentMetadata":{"durationInMs":5,"runtimeVersion":null},"callgraph":{}}""",
            System.Text.Encoding.UTF8.GetString(profile.ToArray(ProfileEncoding.Json)));
    }

    [Theory]
    [InlineData("[]", "Expected an object but found a list. (byte 0)")]
    [InlineData("{", "Expected JSON but the text is not JSON. (byte 1)")]
    [InlineData("{\"a\":1e99999999999}", "Expected a number whose exponent has at most 32 bits but this one is larger. (byte 5)")]
    [InlineData("1 2", "Expected JSON but the text is not JSON. (byte 2)")]
    public void FromJson_NotAnObject_IsRefused(string json, string message)
        => Assert.Equal(message, Assert.Throws<ProfileFormatException>(() => UnknownFields.FromJson(json)).Message);
}
