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

        AggregatedProfile profile = ProfilesGuide.Read(body, ProfileMediaTypes.Json, null, output);

        Assert.Equal("100.0 % Prices.Of", output.ToString().Split(Environment.NewLine)[0]);
        Assert.Equal(2, profile.CallTree.Root.Total);
        Assert.Equal(300, AgentProfile.Parse(body).Metadata.NumTimesSampled);
    }

    [Fact]
    public void Guide_ItsComparison_NamesWhatChanged()
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var yesterday = new AggregatedProfile { CallTree = Trees.Of(("Sql", 100), ("Json", 60), ("Regex", 15)) };
        var today = new AggregatedProfile { CallTree = Trees.Of(("Sql", 250), ("Json", 150), ("Regex", 90)) };
        var output = new StringWriter();

        ProfilesGuide.Compare(yesterday, today, output);

        Assert.Equal("Regex: 8.6 % to 18.4 %, +9.8 points, z 3.1" + Environment.NewLine, output.ToString());
    }

    [Fact]
    public void Guide_ItsConverter_GivesTheTreeOfTheTables()
        => Assert.Equal(
            Trees.Of(("main", 1), ("main/a", 2), ("main/a/main", 3)),
            ProfilesGuide.ConvertTables(["a", "main"], [(-1, 1, 1), (0, 0, 2), (1, 1, 3)]));
}
