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
    public void Parse_ContentLikeOurEndMark_IsContent()
    {
        byte[] file = HostileInputs.Zip("the end of the content 1\nthe end of the content 2"u8);

        Assert.Equal(3, FoldedFormat.Parse(file).CallTree.Root.Total);
    }

    [Fact]
    public void Parse_DamagedChecksum_IsRefused()
    {
        byte[] file = HostileInputs.Zip("a;b 1\n"u8);
        file[^5] ^= 1;

        Assert.Equal("Expected whole members of gzip up to the end of the file. (byte 0)", Assert.Throws<ProfileFormatException>(() => FoldedFormat.Parse(file)).Message);
    }

    [Fact]
    public void Parse_ManyTinyMembers_AreRefused()
    {
        byte[] member = HostileInputs.Zip("a 1\n"u8);
        byte[] file = [.. Enumerable.Repeat(member, 2_000).SelectMany(bytes => bytes)];

        Assert.StartsWith("Expected fewer than 2000 members of gzip", Assert.Throws<ProfileFormatException>(() => FoldedFormat.Parse(file)).Message, StringComparison.Ordinal);
    }
}
