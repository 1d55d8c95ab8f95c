using CodeGuruProfiler.Formats.Tests.Hostile;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Formats.Tests.Compression;

public class GzipTests
{
    [Fact]
    public void Parse_SeveralMembers_AreOneFile()
    {
        byte[] file = [.. HostileInputs.Zip("a;b 1\na;"u8), .. HostileInputs.Zip("c 2\n"u8)];

        Assert.Equal(["a (self 0, total 3)", "b (self 1, total 1)", "c (self 2, total 2)"], ProfileFormats.Read(file).CallTree.Nodes.Select(node => node.ToString()));
    }

    [Fact]
    public void Parse_ZerosAfterAMember_ArePadding()
        => Assert.Equal(3, FoldedFormat.Parse([.. HostileInputs.Zip("a;b 1\n"u8), .. new byte[500], .. HostileInputs.Zip("c 2\n"u8), 0]).CallTree.Root.Total);

    [Fact]
    public void Parse_DamagedChecksum_IsRefused()
    {
        byte[] file = HostileInputs.Zip("a;b 1\n"u8);
        file[^5] ^= 1;

        Assert.Equal("Expected the checksum and the length of what was decompressed in the gzip bytes. (byte 0)", Assert.Throws<ProfileFormatException>(() => FoldedFormat.Parse(file)).Message);
    }

    [Fact]
    public void Parse_ManyTinyMembers_AreRefused()
    {
        byte[] member = HostileInputs.Zip("a 1\n"u8);
        byte[] file = [.. Enumerable.Repeat(member, 2_000).SelectMany(bytes => bytes)];

        Assert.StartsWith("Expected at most 10", Assert.Throws<ProfileFormatException>(() => FoldedFormat.Parse(file)).Message, StringComparison.Ordinal);
    }
}
