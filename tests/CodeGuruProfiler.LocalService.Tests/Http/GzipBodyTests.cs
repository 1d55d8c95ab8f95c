using System.IO.Compression;
using System.Text;
using CodeGuruProfiler.LocalService.Http;

namespace CodeGuruProfiler.LocalService.Tests.Http;

public sealed class GzipBodyTests
{
    private const int HeaderLength = 10;

    // An empty stream writes no member.
    private static readonly byte[] Empty = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    [Theory]
    [InlineData(0, "one")]
    [InlineData(0, "one", "two")]
    [InlineData(0, "one", "", "two", "3")]
    [InlineData(0, "one", "")]
    [InlineData(0, "")]
    [InlineData(1, "one")]
    [InlineData(4, "one", "two")]
    [InlineData(512, "one", "two")]
    [InlineData(9, "one", "")]
    public void FindContent_MembersAndPadding_ReturnsTheContentOfAllMembers(int zeros, params string[] members)
    {
        byte[] body = [.. members.SelectMany(Compress), .. new byte[zeros]];

        ReadOnlyMemory<byte>? content = GzipBody.FindContent(body, 100);

        Assert.Equal(string.Concat(members), content is null ? null : Encoding.UTF8.GetString(content.Value.Span));
    }

    [Fact]
    public void FindContent_CutOffAnywhere_IsNull()
    {
        byte[] body = [.. Compress("one"), .. Compress("two two two")];

        for (int length = Compress("one").Length + HeaderLength; length < body.Length; length++)
        {
            Assert.True(GzipBody.FindContent(body.AsMemory(0, length), 100) is null || body.AsSpan(length).IndexOfAnyExcept((byte)0) < 0, $"{length}");
        }
    }

    [Theory]
    [InlineData(6, true)]
    [InlineData(5, false)]
    public void FindContent_LongerThanTheLimit_IsNull(int limit, bool isFound)
        => Assert.Equal(isFound, GzipBody.FindContent((byte[])[.. Compress("one"), .. Compress("two")], limit) is not null);

    private static byte[] Compress(string text)
    {
        if (text.Length == 0)
        {
            return Empty;
        }

        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return compressed.ToArray();
    }
}
