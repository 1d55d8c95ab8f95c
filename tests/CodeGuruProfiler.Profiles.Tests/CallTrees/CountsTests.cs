using System.Text;

namespace CodeGuruProfiler.Profiles.Tests;

/// <summary>How counts are written and read.</summary>
public sealed class CountsTests
{
    [Theory]
    [InlineData(1e15, "1000000000000000")]
    [InlineData(9007199254740992, "9007199254740992")]
    [InlineData(-9007199254740992, "-9007199254740992")]
    [InlineData(9007199254740994, "9007199254740994.0")]
    [InlineData(1e16, "1E+16")]
    [InlineData(0.5, "0.5")]
    public void ToArray_Count_IsAnIntegerAsFarAsEachIntegerIsADouble(double count, string expected)
    {
        var profile = new AggregatedProfile { CallTree = Trees.Of(("f", count)) };

        string json = Encoding.UTF8.GetString(profile.ToArray(ProfileEncoding.Json));

        Assert.Contains($"{{\"WALL_TIME\":{expected}}}", json, StringComparison.Ordinal);
        Assert.All(Enum.GetValues<ProfileEncoding>(), encoding => Assert.Equal(profile, AggregatedProfile.Parse(profile.ToArray(encoding))));
    }

    [Fact]
    public void Parse_SymbolAsAFile_IsKeptAsUnknown()
    {
        CallTreeNode root = AggregatedProfile.Parse("{callgraph: {file: 'm.cs'}}"u8).CallTree.Root;

        Assert.Null(root.File);
        Assert.Equal("""{"file":"m.cs"}""", root.UnknownFields.ToJson());
    }
}
