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
    [InlineData(1e16, "10000000000000000.0")]
    [InlineData(1e300, "1E+300")]
    [InlineData(0.5, "0.5")]
    public void ToArray_Count_IsAnIntegerAsFarAsEachIntegerIsADouble(double count, string expected)
    {
        var profile = new AggregatedProfile { CallTree = Trees.Of(("f", count)) };

        string json = Encoding.UTF8.GetString(profile.ToArray(ProfileEncoding.Json));

        Assert.Contains($"{{\"WALL_TIME\":{expected}}}", json, StringComparison.Ordinal);
        Assert.All(Enum.GetValues<ProfileEncoding>(), encoding => Assert.Equal(profile, AggregatedProfile.Parse(profile.ToArray(encoding))));
    }

    [Fact]
    public void Parse_SymbolAsAFile_IsAFileAsAStringIs()
    {
        CallTree tree = AggregatedProfile.Parse("{callgraph: {children: {f: {file: 'm.cs'}, g: {file: $0}}}}"u8).CallTree;

        Assert.Equal("m.cs", tree.Root.Children["f"]!.Value.File);
        Assert.True(tree.Root.Children["f"]!.Value.UnknownFields.IsEmpty);
        Assert.Null(tree.Root.Children["g"]!.Value.File);
        Assert.Equal(["file"], tree.Root.Children["g"]!.Value.UnknownFields.Names);
    }
}
