using System.Globalization;

namespace CodeGuruProfiler.Profiles.Tests;

public sealed class ProfilesGuideTests
{
    [Fact]
    public void Guide_ItsCode_DoesWhatTheGuideSays()
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        byte[] body = ProfilesGuide.WriteAnAgentsProfile(DateTimeOffset.UnixEpoch.AddDays(1), DateTimeOffset.UnixEpoch.AddDays(2));
        var output = new StringWriter();

        CallTree more = ProfilesGuide.Read(body, ProfileMediaTypes.Json, null, new AggregatedProfile(), output);

        Assert.Equal("100.0 % Prices.Of", output.ToString().Split(Environment.NewLine)[0]);
        Assert.Equal(2, more.Root.Total);
        Assert.Equal(300, AgentProfile.Parse(body).Metadata.NumTimesSampled);
    }
}
