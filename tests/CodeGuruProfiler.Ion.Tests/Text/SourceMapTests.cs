using System.Text;

namespace CodeGuruProfiler.Ion.Tests.Text;

public class SourceMapTests
{
    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("utf-32BE")]
    public void TokenStartIndex_TranscodedText_IsThatOfTheSource(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        string[] values = [.. Enumerable.Range(0, 500).Select(i => "\"" + (i % 3) switch { 0 => "a", 1 => "é日", _ => "😀😀" } + i + "\"")];
        byte[] ion = [.. encoding.GetPreamble(), .. encoding.GetBytes(string.Join(' ', values))];

        var reader = new IonReader(ion);
        int expected = encoding.GetPreamble().Length;
        foreach (string value in values)
        {
            Assert.True(reader.Read());
            Assert.Equal((expected, expected + encoding.GetByteCount(value)), (reader.TokenStartIndex, reader.BytesConsumed));
            expected += encoding.GetByteCount(value + " ");
        }

        Assert.False(reader.Read());
    }
}
