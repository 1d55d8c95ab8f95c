using System.Text;
using System.Text.Json;
using CodeGuruProfiler.Client.RestJson;

namespace CodeGuruProfiler.Client.Tests.RestJson;

public class JsonTextTests
{
    [Theory]
    [InlineData("\"name\"", true)]
    [InlineData("\"n\\u0061me\"", true)]
    [InlineData("\"Name\"", false)]
    [InlineData("\"names\"", false)]
    [InlineData("\"n\\u0062me\"", false)]
    [InlineData("\"\"", false)]
    public void TextEquals_IsWhatTheTextMeans(string json, bool isEqual)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();

        Assert.Equal(isEqual, reader.TextEquals("name"u8));
    }
}
