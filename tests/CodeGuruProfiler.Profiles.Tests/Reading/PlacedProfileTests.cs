namespace CodeGuruProfiler.Profiles.Tests;

/// <summary>Each form of a profile, wherever its bytes lie and end.</summary>
public class PlacedProfileTests
{
    [Theory]
    [ProfileDocument("JSON")]
    [ProfileDocument("JSON, gzip")]
    [ProfileDocument("Ion")]
    [ProfileDocument("Ion, gzip")]
    [ProfileDocument("Ion text")]
    [ProfileDocument("Ion text, gzip")]
    [ProfileDocument("Ion, all types")]
    [ProfileDocument("Ion text, all types")]
    public void Parse_Document_IsTheProfileUnlessItIsCut(PlacedBytes document, string input)
    {
        byte[] source = input.Contains("all types", StringComparison.Ordinal) ? Sample.AllTypesIonText : Sample.ShopAgentJson;
        AgentProfile agent = AgentProfile.Parse(source);
        AggregatedProfile aggregated = AggregatedProfile.Parse(HostileInputs.Get(input));

        document.Run(
            whole =>
            {
                Assert.Equal(agent, AgentProfile.Parse(whole));
                Assert.Equal(aggregated, AggregatedProfile.Parse(whole));
            },
            cut =>
            {
                Assert.NotNull(PlacedProfile.Refuse(cut, bytes => AgentProfile.Parse(bytes)));
                AssertRefusedOrNoStruct(cut);
            });
    }

    // Of Ion text a part may be whole: a symbol, which is not a profile, but is kept.
    private static void AssertRefusedOrNoStruct(ReadOnlySpan<byte> cut)
    {
        AggregatedProfile? profile = null;
        if (PlacedProfile.Refuse(cut, bytes => profile = AggregatedProfile.Parse(bytes)) is null)
        {
            Assert.Equal(CallTree.Empty, profile!.CallTree);
            Assert.Equal([""], profile.UnknownFields.Names);
            Assert.StartsWith("{\"\":\"", profile.UnknownFields.ToJson(), StringComparison.Ordinal);
        }
    }
}
