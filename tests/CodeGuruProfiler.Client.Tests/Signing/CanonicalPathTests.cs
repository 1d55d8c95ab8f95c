using System.Text;
using CodeGuruProfiler.Client.Buffers;
using CodeGuruProfiler.Client.Signing;

namespace CodeGuruProfiler.Client.Tests.Signing;

public class CanonicalPathTests
{
    [Theory]
    [InlineData("", "/")]
    [InlineData("/", "/")]
    [InlineData("/tags/arn%3Aaws%3Ax%2Fy", "/tags/arn%253Aaws%253Ax%252Fy")]
    [InlineData("/a b", "/a%20b")]
    [InlineData("/ä", "/%C3%A4")]
    [InlineData("/a/./b/../c", "/a/c")]
    [InlineData("/a//b", "/a/b")]
    [InlineData("/..", "/")]
    [InlineData("/a/..", "/")]
    [InlineData("/a/b/", "/a/b/")]
    [InlineData("/a/.hidden/...", "/a/.hidden/...")]
    public void Write_Default_NormalizesAndEncodesAgain(string path, string expected) => Assert.Equal(expected, Canonical(path, PathRules.Default));

    [Theory]
    [InlineData("/a/./b//c", "/a/./b//c")]
    [InlineData("/%3A", "/%253A")]
    public void Write_WithoutNormalizing_KeepsSegments(string path, string expected) => Assert.Equal(expected, Canonical(path, PathRules.EncodeAgain));

    [Fact]
    public void Write_EncodingOnce_KeepsWhatIsEncoded() => Assert.Equal("/%3A%20", Canonical("/%3A ", PathRules.Normalize));

    private static string Canonical(string path, PathRules rules)
    {
        var target = new GrowingBuffer<byte>([]);
        CanonicalPath.Write(ref target, path, rules);
        return Encoding.UTF8.GetString(target.Written);
    }
}
