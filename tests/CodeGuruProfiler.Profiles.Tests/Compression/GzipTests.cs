using System.IO.Compression;

namespace CodeGuruProfiler.Profiles.Tests;

/// <summary>Gzip bytes that RFC 1952 allows, and those that it does not.</summary>
[Collection(TestsAlone.Name)]
public sealed class GzipTests
{
    private static readonly byte[] Zipped = HostileInputs.Zip(Sample.ShopAgentJson);

    private static readonly byte[] Empty = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(500)]
    public void Parse_SeveralMembers_AreOneProfile(int members)
    {
        byte[] json = Sample.ShopAgentJson;
        Assert.True(json.Length >= members, "A member without content is written by some runtimes and not by others.");

        byte[] zipped = [.. Enumerable.Range(0, members).SelectMany(i => HostileInputs.Zip(json[(json.Length * i / members)..(json.Length * (i + 1) / members)]))];

        Assert.Equal(AgentProfile.Parse(json), AgentProfile.Parse(zipped));
        Assert.All(Enumerable.Range(1, 20), i => Assert.Throws<ProfileFormatException>(() => AgentProfile.Parse(zipped.AsSpan(..^i))));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(511)]
    [InlineData(100_000)]
    public void Parse_ZerosAfterAMember_ArePadding(int zeros)
    {
        AgentProfile expected = AgentProfile.Parse(Sample.ShopAgentJson);
        byte[] empty = Empty;

        Assert.Equal(expected, AgentProfile.Parse([.. Zipped, .. new byte[zeros]]));
        Assert.Equal(expected, AgentProfile.Parse([.. empty, .. new byte[zeros], .. Zipped, .. new byte[zeros]]));
    }

    [Fact]
    public void Parse_HeaderWithAllThatItMayHave_IsPassedOver()
    {
        byte[] header = [0x1F, 0x8B, 8, 0b1_1110, 1, 2, 3, 4, 0, 3, 3, 0, 7, 8, 9, .. "name\0"u8, .. "comment\0"u8, 0xAB, 0xCD];

        Assert.Equal(AgentProfile.Parse(Sample.ShopAgentJson), AgentProfile.Parse([.. header, .. Zipped.AsSpan(10)]));
        Assert.All(Enumerable.Range(2, header.Length - 2), length => Assert.Throws<ProfileFormatException>(() => AgentProfile.Parse(header.AsSpan(0, length))));
    }

    [Theory]
    [InlineData(CompressionLevel.NoCompression)]
    [InlineData(CompressionLevel.Fastest)]
    [InlineData(CompressionLevel.SmallestSize)]
    public void Parse_LongerThanTheDecompressorReadsAtOnce_IsRead(CompressionLevel level)
    {
        byte[] json = new AggregatedProfile { CallTree = Trees.Wide(20_000) }.ToArray(ProfileEncoding.Json);
        using var zipped = new MemoryStream();
        using (var zip = new GZipStream(zipped, level, leaveOpen: true))
        {
            zip.Write(json);
        }

        Assert.Equal(AggregatedProfile.Parse(json), AggregatedProfile.Parse(zipped.ToArray()));
    }

    [Fact]
    public void Parse_CutAnywhere_IsRefused()
        => Assert.All(Enumerable.Range(1, Zipped.Length - 1), cut => Assert.Throws<ProfileFormatException>(() => AgentProfile.Parse(Zipped.AsSpan(0, cut))));

    [Theory]
    [InlineData("x", "Expected another member or the end in the gzip bytes. (byte 0)")]
    [InlineData("\0\0garbage", "Expected another member or the end in the gzip bytes. (byte 0)")]
    [InlineData("\u001f", "Expected another member or the end in the gzip bytes. (byte 0)")]
    public void Parse_SomethingElseBehind_IsRefused(string behind, string message)
        => Assert.Equal(message, Refuse([.. Zipped, .. System.Text.Encoding.Latin1.GetBytes(behind)]));

    [Fact]
    public void Parse_ChangedBytes_AreRefused()
    {
        byte[] changed = [.. Zipped];
        changed[^8] ^= 1;
        byte[] longer = [.. Zipped];
        longer[^1] = 1;
        byte[] method = [.. Zipped];
        method[2] = 9;

        Assert.Equal("Expected the checksum and the length of what was decompressed in the gzip bytes. (byte 0)", Refuse(changed));
        Assert.Equal("Expected the checksum and the length of what was decompressed in the gzip bytes. (byte 0)", Refuse(longer));
        Assert.Equal("Expected a header of RFC 1952 in the gzip bytes. (byte 0)", Refuse(method));
        Assert.Equal("Expected gzip because of the content encoding but the bytes begin with '{}'. (byte 0)", Assert.Throws<ProfileFormatException>(() => AggregatedProfile.Parse("{}"u8, null, "gzip")).Message);
    }

    [Fact]
    public void Parse_NothingInside_IsEmpty()
        => Assert.Equal("The profile is empty. (byte 0)", Refuse(Empty));

    [Fact]
    public void Parse_ManyMembersOfNothing_AreRefusedBeforeTheyAreRead()
    {
        byte[] empty = Empty;
        byte[] many = [.. Enumerable.Repeat(empty, 20_000).SelectMany(member => member)];

        Assert.Equal($"Expected at most {1000 + (many.Length / 1024)} members in the gzip bytes. (byte 0)", Refuse(many));
    }

    [Theory]
    [InlineData(1_000_000)]
    [InlineData(2_000_000)]
    [InlineData(4_000_000)]
    public void Parse_MoreThanTheLimit_AllocatesNoMoreThanTwiceTheLimit(int limit)
    {
        byte[] bomb = HostileInputs.Zip(new byte[8_000_000]);

        long allocated = Memory.Allocated(
            () => Assert.Throws<ProfileFormatException>(() => AgentProfile.Parse(bomb, new ProfileReaderOptions { MaxDecompressedLength = limit })));

        Assert.InRange(allocated, 0, (2L * limit) + 100_000);
    }

    [Theory]
    [InlineData(1_500_000)]
    [InlineData(3_000_000)]
    [InlineData(6_000_000)]
    public void Parse_ContentOfThatLength_AllocatesNoMoreThanTwiceIt(int length)
    {
        byte[] zipped = HostileInputs.Zip([.. "{\"callgraph\":{}"u8, .. Enumerable.Repeat((byte)' ', length), (byte)'}']);

        Assert.InRange(Memory.Allocated(() => AgentProfile.Parse(zipped)), 0, 2.5 * length);
    }

    private static string Refuse(byte[] bytes)
        => Assert.Throws<ProfileFormatException>(() => AgentProfile.Parse(bytes)).Message;
}
