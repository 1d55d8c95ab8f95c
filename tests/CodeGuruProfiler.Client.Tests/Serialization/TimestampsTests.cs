using System.Globalization;
using System.Text;
using CodeGuruProfiler.Client.Serialization;

namespace CodeGuruProfiler.Client.Tests.Serialization;

public class TimestampsTests
{
    [Theory]
    [InlineData("2020-06-01T13:15:02Z", "2020-06-01T13:15:02Z")]
    [InlineData("2020-06-01T13:15:02.001Z", "2020-06-01T13:15:02.001Z")]
    [InlineData("2020-06-01T13:15:02.100Z", "2020-06-01T13:15:02.1Z")]
    [InlineData("2020-06-01T15:15:02.001+02:00", "2020-06-01T13:15:02.001Z")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59.999Z", "9999-12-31T23:59:59.999Z")]
    public void FormatDateTime_AnyOffset_WritesUtcWithItsMilliseconds(string value, string expected)
        => Assert.Equal(expected, Timestamps.FormatDateTime(DateTimeOffset.Parse(value, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("2020-06-01T13:15:02Z", "2020-06-01T13:15:02.0000000")]
    [InlineData("2020-06-01T13:15:02.001Z", "2020-06-01T13:15:02.0010000")]
    [InlineData("2020-06-01T13:15:02.1Z", "2020-06-01T13:15:02.1000000")]
    [InlineData("2020-06-01T13:15:02.123456789Z", "2020-06-01T13:15:02.1234567")]
    [InlineData("2020-06-01T13:15:02.00000000000000000000000001Z", "2020-06-01T13:15:02.0000000")]
    [InlineData("2020-06-01T15:15:02.5+02:00", "2020-06-01T13:15:02.5000000")]
    [InlineData("2020-06-01T08:15:02-05:00", "2020-06-01T13:15:02.0000000")]
    [InlineData("Mon, 01 Jun 2020 13:15:02 GMT", "2020-06-01T13:15:02.0000000")]
    [InlineData("2024-02-29T23:59:59.999Z", "2024-02-29T23:59:59.9990000")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00.0000000")]
    [InlineData("9999-12-31T23:59:59.999Z", "9999-12-31T23:59:59.9990000")]
    public void TryParse_EveryFormTheServiceMaySend_ReadsUtc(string text, string expected)
    {
        Assert.True(Timestamps.TryParse(Encoding.UTF8.GetBytes(text), out DateTimeOffset value));

        Assert.Equal(expected, value.ToString("yyyy-MM-ddTHH:mm:ss.fffffff", CultureInfo.InvariantCulture));
        Assert.Equal(TimeSpan.Zero, value.Offset);
    }

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("2020-13-01T13:15:02Z")]
    [InlineData("2020-06-01T25:15:02Z")]
    [InlineData("2020-00-01T13:15:02Z")]
    [InlineData("2023-02-29T13:15:02Z")]
    [InlineData("2020-06-00T13:15:02Z")]
    [InlineData("0000-06-01T13:15:02Z")]
    [InlineData("2020-06-01T13:60:02Z")]
    [InlineData("2020-06-01T13:15:60Z")]
    [InlineData("2020-06-01T13:15:02.00xZ")]
    [InlineData("2O20-06-01T13:15:02Z")]
    [InlineData("2020-06-01T1a:15:02Z")]
    [InlineData("2020-06-01T13:15:02.Zx")]
    public void TryParse_NoTime_SaysSo(string text) => Assert.False(Timestamps.TryParse(Encoding.UTF8.GetBytes(text), out _));

    [Theory]
    [InlineData("Sun, 06 Nov 1994 08:49:37 GMT", true)]
    [InlineData("Mon, 06 Nov 1994 08:49:37 GMT", false)]
    [InlineData("Sun, 06 Nov 1994 08:49:37 UTC", false)]
    [InlineData("Sun, 31 Nov 1994 08:49:37 GMT", false)]
    [InlineData("Sunday, 06-Nov-94 08:49:37 GMT", false)]
    [InlineData("Sun, 06 Nov 1994 08:49:37 GM\u00e9", false)]
    [InlineData("Sun, 06 Nov 1994 08:49:37 GMT ", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void TryParseHttpDate_OnlyTheDateOfHttp_IsRead(string? text, bool isDate)
    {
        Assert.Equal(isDate, Timestamps.TryParseHttpDate(text, out DateTimeOffset value));

        Assert.Equal(isDate ? new DateTimeOffset(1994, 11, 6, 8, 49, 37, TimeSpan.Zero) : default, value);
    }

    [Fact]
    public void TryParse_LongText_SaysSoWithoutReadingIt()
        => Assert.False(Timestamps.TryParse(Encoding.UTF8.GetBytes("2020-06-01T13:15:02." + new string('0', 100_000) + "Z"), out _));

    [Theory]
    [InlineData(0.0, "1970-01-01T00:00:00Z")]
    [InlineData(1591017302.001, "2020-06-01T13:15:02.001Z")]
    [InlineData(-1.5, "1969-12-31T23:59:58.5Z")]
    public void TryFromEpochSeconds_InRange_KeepsMilliseconds(double seconds, string expected)
    {
        Assert.True(Timestamps.TryFromEpochSeconds(seconds, out DateTimeOffset value));

        Assert.Equal(expected, Timestamps.FormatDateTime(value));
    }

    [Theory]
    [InlineData(1e300)]
    [InlineData(-1e300)]
    [InlineData(double.NaN)]
    public void TryFromEpochSeconds_OutOfRange_SaysSo(double seconds) => Assert.False(Timestamps.TryFromEpochSeconds(seconds, out _));
}
