using System.Text;

namespace CodeGuruProfiler.Profiles.Tests;

/// <summary>Profiles in UTF-16 and UTF-32, as shells write them: speedscope#291, speedscope#314.</summary>
[Collection(TestsAlone.Name)]
public sealed class UnicodeFormTests
{
    public static TheoryData<string, bool> Forms => new MatrixTheoryData<string, bool>(["utf-16", "utf-16BE", "utf-32", "utf-32BE"], [true, false]);

    [Theory]
    [MemberData(nameof(Forms))]
    public void Parse_InEachForm_IsTheSameProfile(string name, bool hasMark)
    {
        AgentProfile expected = AgentProfile.Parse(Sample.ShopAgentJson);
        string json = Encoding.UTF8.GetString(Sample.ShopAgentJson);
        string ion = Encoding.UTF8.GetString(expected.ToArray(ProfileEncoding.IonText));

        Assert.Equal(expected, AgentProfile.Parse(Encode(json, name, hasMark)));
        Assert.Equal(expected, AgentProfile.Parse(Encode(ion, name, hasMark)));
        Assert.Equal(expected, AgentProfile.Parse(HostileInputs.Zip(Encode(json, name, hasMark))));
        Assert.Equal(expected.CallTree, AggregatedProfile.Parse(Encode(json, name, hasMark), "application/json", null).CallTree);
    }

    [Theory]
    [InlineData("utf-16", true, 2 + (2 * 8))]
    [InlineData("utf-16BE", false, 2 * 8)]
    [InlineData("utf-32", true, 4 + (4 * 7))]
    public void Parse_Mistake_IsReportedAtTheBytesThatCame(string name, bool hasMark, int position)
    {
        byte[] bytes = Encode("{\"😀\":} ", name, hasMark);

        var exception = Assert.Throws<ProfileFormatException>(() => AgentProfile.Parse(bytes));

        Assert.Equal($"Expected JSON but the text is not JSON. The bytes begin with '{{\"😀\":}} '. (byte {position - (name == "utf-32" ? 8 : 4)})", exception.Message);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Parse_HalfOfASurrogatePair_IsRefusedWithItsPlace(string name)
    {
        byte[] bytes = Encode("{\"ab\":1}", name, hasMark: false);
        (bytes[4], bytes[5]) = name == "utf-16" ? ((byte)0, (byte)0xD8) : ((byte)0xD8, (byte)0);

        var exception = Assert.Throws<ProfileFormatException>(() => AgentProfile.Parse(bytes));

        Assert.StartsWith($"Expected {name} because of the first bytes but found bytes that are not a character.", exception.Message, StringComparison.OrdinalIgnoreCase);
        Assert.InRange(exception.BytePosition, 4, 6);
    }

    [Fact]
    public void Parse_Utf16WhoseTextLooksLikeUtf16_IsNotDecodedAgain()
        => Assert.Throws<ProfileFormatException>(() => AggregatedProfile.Parse(Encode("{\0\"\0a\0\"\0:\0" + "1\0}\0", "utf-16", hasMark: true)));

    [Fact]
    public void Parse_NothingButAByteOrderMark_IsEmpty()
        => Assert.All(
            ["utf-8", "utf-16", "utf-16BE", "utf-32"],
            name => Assert.StartsWith("The profile is empty. (byte ", Assert.Throws<ProfileFormatException>(() => AggregatedProfile.Parse(Encode(" ", name, hasMark: true))).Message, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Forms))]
    public void Parse_LongerText_AllocatesInProportion(string name, bool hasMark)
    {
        Assert.All([1, 2, 4], times =>
        {
            byte[] bytes = Encoded(times);
            Assert.InRange(Memory.Allocated(() => AgentProfile.Parse(bytes)), 0, 3L * bytes.Length);
        });

        byte[] Encoded(int times) => Encode("{\"callgraph\":{},\"x\":[" + string.Join(", ", Enumerable.Repeat("1,\"é\"", times * 20_000)) + "]}", name, hasMark);
    }

    private static byte[] Encode(string text, string name, bool hasMark)
    {
        var encoding = Encoding.GetEncoding(name);
        return hasMark ? [.. encoding.GetPreamble(), .. encoding.GetBytes(text)] : encoding.GetBytes(text);
    }
}
