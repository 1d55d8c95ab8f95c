using System.Text;
using System.Text.Json;
using CodeGuruProfiler.Client.RestJson;

namespace CodeGuruProfiler.Client.Tests.RestJson;

public class JsonValuesTests
{
    [Theory]
    [InlineData("1.5", 1.5)]
    [InlineData("7", 7.0)]
    [InlineData("\"NaN\"", double.NaN)]
    [InlineData("\"Infinity\"", double.PositiveInfinity)]
    [InlineData("\"-Infinity\"", double.NegativeInfinity)]
    public void ReadDouble_NumberOrItsThreeWords_ReadsIt(string json, double expected) => Assert.Equal(expected, Read(json, JsonValues.ReadDouble));

    [Theory]
    [InlineData("\"1.5\"", "Expected a number but found String. (byte 0)")]
    [InlineData("true", "Expected a number but found True. (byte 0)")]
    [InlineData("{}", "Expected a number but found StartObject. (byte 0)")]
    public void ReadDouble_AnythingElse_ReportsWhatWasFoundAndWhere(string json, string message)
        => Assert.Equal(message, Assert.Throws<JsonException>(() => Read(json, JsonValues.ReadDouble)).Message);

    [Theory]
    [InlineData("2147483648")]
    [InlineData("1.5")]
    [InlineData("1e20")]
    public void ReadInt32_NumberThatDoesNotFit_ReportsIt(string json)
        => Assert.Equal("Expected a number that fits a 32-bit integer. (byte 0)", Assert.Throws<JsonException>(() => Read(json, JsonValues.ReadInt32)).Message);

    [Fact]
    public void Read_Null_IsNullForEveryType()
    {
        Assert.Null(Read("null", JsonValues.ReadString));
        Assert.Null(Read("null", JsonValues.ReadBoolean));
        Assert.Null(Read("null", JsonValues.ReadInt32));
        Assert.Null(Read("null", JsonValues.ReadDouble));
        Assert.Null(Read("null", JsonValues.ReadTimestamp));
    }

    [Theory]
    [InlineData("\"2020-06-01T13:15:02.001Z\"")]
    [InlineData("\"2020\\u002d06-01T13:15:02.001Z\"")]
    [InlineData("1591017302.001")]
    public void ReadTimestamp_TextEscapedTextOrNumber_ReadsIt(string json)
        => Assert.Equal(new DateTimeOffset(2020, 6, 1, 13, 15, 2, 1, TimeSpan.Zero), Read(json, JsonValues.ReadTimestamp));

    [Theory]
    [InlineData("\"soon\"", "Expected a timestamp (ISO 8601, or seconds since 1970) but found \"soon\". (byte 0)")]
    [InlineData("1e300", "Expected a number that fits a time. (byte 0)")]
    [InlineData("[]", "Expected a timestamp but found StartArray. (byte 0)")]
    public void ReadTimestamp_NoTime_ReportsWhatWasFoundAndWhere(string json, string message)
        => Assert.Equal(message, Assert.Throws<JsonException>(() => Read(json, JsonValues.ReadTimestamp)).Message);

    [Fact]
    public void ReadList_NullElements_AreDropped()
        => Assert.Equal<string[]?>(["a", "b"], Read("[null,\"a\",null,\"b\"]", (ref Utf8JsonReader json) => JsonValues.ReadList(ref json, JsonValues.ReadStringElement)));

    [Fact]
    public void ReadList_ManyElements_KeepsTheirOrder()
    {
        int[] numbers = [.. Enumerable.Range(0, 1000)];

        int[]? read = Read($"[{string.Join(',', numbers)}]", (ref Utf8JsonReader json) => JsonValues.ReadList(ref json, JsonValues.ReadInt32Element));

        Assert.Equal(numbers, read);
    }

    [Fact]
    public void ReadMap_NullAndRepeatedEntries_DropsTheOneAndKeepsTheLast()
        => Assert.Equal(
            new Dictionary<string, int> { ["b"] = 3 },
            Read("{\"a\":null,\"b\":2,\"b\":3}", (ref Utf8JsonReader json) => JsonValues.ReadMap(ref json, key => key, JsonValues.ReadInt32Element)));

    private static T Read<T>(string json, JsonElementReader<T> read)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return read(ref reader);
    }
}
