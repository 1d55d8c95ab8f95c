using System.Text;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Formats.Tests.CodeGuru;

public class ConvertedProfileTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 25, 14, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(ProfileEncoding.Json)]
    [InlineData(ProfileEncoding.Ion)]
    [InlineData(ProfileEncoding.IonText)]
    public void Read_AgentProfile_KnowsItsTimesAndWeights(ProfileEncoding encoding)
    {
        var profile = new ConvertedProfile { CallTree = Trees.Shop, Start = Start, End = Start.AddMinutes(5), TimePerCount = TimeSpan.FromMilliseconds(100), TimesSampled = 19 };
        byte[] file = profile.ToAgentProfile(FleetInfo.Ec2Instance("host", "m5.large"), new AgentInfo { Type = "t" }).ToArray(encoding);

        ConvertedProfile read = ProfileFormats.Read(file);

        Assert.Equal(encoding == ProfileEncoding.Json ? ProfileFormat.CodeGuruJson : ProfileFormat.CodeGuruIon, read.Format);
        Assert.Equal((profile.CallTree, profile.Start, profile.End, profile.TimePerCount, profile.TimesSampled), (read.CallTree, read.Start, read.End, read.TimePerCount, read.TimesSampled));
    }

    [Fact]
    public void Read_AggregatedProfile_HasNoTimeOfACount()
    {
        byte[] file = new AggregatedProfile { Start = Start, End = Start.AddHours(1), CallTree = Trees.Shop }.ToArray(ProfileEncoding.Json);

        ConvertedProfile read = ProfileFormats.Read(file);

        Assert.Equal((Trees.Shop, Start, Start.AddHours(1), null), (read.CallTree, read.Start, read.End, read.TimePerCount));
        Assert.Equal(AggregatedProfile.Parse(file), read.ToAggregatedProfile());
    }

    [Fact]
    public void Read_CountersOfDifferentWeights_HaveNoCommonTime()
    {
        byte[] file = Encoding.UTF8.GetBytes("""{"start":1,"end":2,"agentMetadata":{"sampleWeights":{"A":1,"B":2}},"callgraph":{"children":{"f":{"counts":{"A":1,"B":1}}}}}""");

        Assert.Null(ProfileFormats.Read(file).TimePerCount);
    }

    [Fact]
    public void ToAgentProfile_WithoutTimes_SaysWhatToDo()
    {
        var profile = new ConvertedProfile { CallTree = Trees.Shop };

        Assert.StartsWith("Set Start and End", Assert.Throws<InvalidOperationException>(() => profile.ToAgentProfile(FleetInfo.Other("x", 1))).Message, StringComparison.Ordinal);
        Assert.StartsWith(
            "Set an End after the Start",
            Assert.Throws<InvalidOperationException>(() => (profile with { Start = Start, End = Start }).ToAgentProfile(FleetInfo.Other("x", 1))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Write_EveryPlaceOfAFormat_IsFilled()
    {
        var profile = new ConvertedProfile { CallTree = Trees.Shop, Start = Start, End = Start.AddMinutes(5), TimePerCount = TimeSpan.FromMilliseconds(10), Name = "web-shop" };
        var output = new System.Buffers.ArrayBufferWriter<byte>();

        ProfileFormats.Write(profile, ProfileFormat.Pprof, output);

        ConvertedProfile read = ProfileFormats.Read(output.WrittenSpan);
        Assert.Equal(profile with { Format = ProfileFormat.Pprof, Warnings = read.Warnings }, read);
        Assert.Throws<ArgumentOutOfRangeException>("format", () => ProfileFormats.Write(profile, ProfileFormat.NetTrace, output));
    }
}
