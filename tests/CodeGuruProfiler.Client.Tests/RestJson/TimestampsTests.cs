using System.Globalization;
using System.Text;
using CodeGuruProfiler.Client.RestJson;

namespace CodeGuruProfiler.Client.Tests.RestJson;

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
    {
        Span<char> text = stackalloc char[Timestamps.MaxDateTimeLength];

        int length = Timestamps.FormatDateTime(DateTimeOffset.Parse(value, CultureInfo.InvariantCulture), text);

        Assert.Equal(expected, text[..length]);
    }

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
    [InlineData("9999-12-31T23:59:59.99999999Z", "9999-12-31T23:59:59.9999999")]
    [InlineData("2020-06-01t13:15:02z", "2020-06-01T13:15:02.0000000")]
    [InlineData("2020-06-01t13:15:02.5z", "2020-06-01T13:15:02.5000000")]
    [InlineData("2020-06-01T13:15:02-00:00", "2020-06-01T13:15:02.0000000")]
    [InlineData("2020-06-02T13:14:02+23:59", "2020-06-01T13:15:02.0000000")]
    [InlineData("2020-05-31T13:16:02-23:59", "2020-06-01T13:15:02.0000000")]
    [InlineData("1985-04-12T23:20:50.52Z", "1985-04-12T23:20:50.5200000")]
    [InlineData("1996-12-19T16:39:57-08:00", "1996-12-20T00:39:57.0000000")]
    [InlineData("1937-01-01T12:00:27.87+00:20", "1937-01-01T11:40:27.8700000")]
    [InlineData("1990-12-31T23:59:60Z", "1991-01-01T00:00:00.0000000")]
    [InlineData("1990-12-31T15:59:60-08:00", "1991-01-01T00:00:00.0000000")]
    [InlineData("2016-12-31T23:59:60.25Z", "2017-01-01T00:00:00.2500000")]
    [InlineData("Mon, 01 Jun 2020 13:15:02.456 GMT", "2020-06-01T13:15:02.4560000")]
    [InlineData("Mon, 01 Jun 2020 13:15:02.123456789 GMT", "2020-06-01T13:15:02.1234567")]
    [InlineData("Sat, 31 Dec 2016 23:59:60 GMT", "2017-01-01T00:00:00.0000000")]
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
    [InlineData("10:30")]
    [InlineData("10:30:00")]
    [InlineData("10:30 PM")]
    [InlineData("11/12/2026")]
    [InlineData("2026-11-12")]
    [InlineData("2026-11-12T10:30")]
    [InlineData("2026-11-12T10:30Z")]
    [InlineData("2026-11-12T10:30:00")]
    [InlineData("2026-11-12 10:30:00Z")]
    [InlineData("2026-11-12_10:30:00Z")]
    [InlineData("20261112T103000Z")]
    [InlineData("2026-W46-4T10:30:00Z")]
    [InlineData("2026-317T10:30:00Z")]
    [InlineData("2026-11-12T10:30:00 Z")]
    [InlineData(" 2026-11-12T10:30:00Z")]
    [InlineData("2026-11-12T10:30:00Z ")]
    [InlineData("2026-11-12T10:30:00.Z")]
    [InlineData("2026-11-12T10:30:00,5Z")]
    [InlineData("2026-11-12T10:30:00.5")]
    [InlineData("2026-11-12T10:30:00+02")]
    [InlineData("2026-11-12T10:30:00+0200")]
    [InlineData("2026-11-12T10:30:00+2:00")]
    [InlineData("2026-11-12T10:30:00+24:00")]
    [InlineData("2026-11-12T10:30:00+02:60")]
    [InlineData("2026-11-12T10:30:00GMT")]
    [InlineData("2026-11-12T24:00:00Z")]
    [InlineData("2026-11-12T10:30:61Z")]
    [InlineData("2026-11-12T23:59:60Z")]
    [InlineData("2016-12-31T23:58:60Z")]
    [InlineData("2016-12-31T23:59:60+01:00")]
    [InlineData("9999-12-31T23:59:60Z")]
    [InlineData("0001-01-01T00:00:00+00:01")]
    [InlineData("9999-12-31T23:59:59-00:01")]
    [InlineData("+2026-11-12T10:30:00Z")]
    [InlineData("12026-11-12T10:30:00Z")]
    [InlineData("-026-11-12T10:30:00Z")]
    [InlineData("\u0662\u0660\u0662\u0660-06-01T13:15:02Z")]
    [InlineData("1591017302")]
    [InlineData("1591017302.5")]
    [InlineData("NaN")]
    [InlineData("Mon, 1 Jun 2020 13:15:02 GMT")]
    [InlineData("mon, 01 jun 2020 13:15:02 gmt")]
    [InlineData("Tue, 01 Jun 2020 13:15:02 GMT")]
    [InlineData("Mon, 01 Jun 2020 13:15:02 +0000")]
    [InlineData("Mon, 01 Jun 2020 13:15:02")]
    [InlineData("Mon, 01 Jun 2020 13:15:02. GMT")]
    [InlineData("Mon, 01 Jun 2020 13:15:60 GMT")]
    [InlineData("Monday, 01-Jun-20 13:15:02 GMT")]
    [InlineData("Mon Jun  1 13:15:02 2020")]
    [InlineData("today")]
    public void TryParse_NoTimeOfTheProtocol_IsRefused(string text) => Assert.False(Timestamps.TryParse(Encoding.UTF8.GetBytes(text), out _));

    [Fact]
    public void TryParse_LongText_ReportsItWithoutReadingIt()
        => Assert.False(Timestamps.TryParse(Encoding.UTF8.GetBytes("2020-06-01T13:15:02." + new string('0', 100_000) + "Z"), out _));

    [Theory]
    [InlineData("0", "1970-01-01T00:00:00.0000000")]
    [InlineData("1591017302.001", "2020-06-01T13:15:02.0010000")]
    [InlineData("1591017302.0019", "2020-06-01T13:15:02.0019000")]
    [InlineData("1591017302.12345678", "2020-06-01T13:15:02.1234567")]
    [InlineData("-1.5", "1969-12-31T23:59:58.5000000")]
    [InlineData("-62135596800", "0001-01-01T00:00:00.0000000")]
    [InlineData("253402300799.9999999", "9999-12-31T23:59:59.9999999")]
    public void TryFromEpochSeconds_InRange_KeepsWhatATickHolds(string seconds, string expected)
    {
        Assert.True(Timestamps.TryFromEpochSeconds(decimal.Parse(seconds, CultureInfo.InvariantCulture), out DateTimeOffset value));

        Assert.Equal(expected, value.ToString("yyyy-MM-ddTHH:mm:ss.fffffff", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("253402300800")]
    [InlineData("-62135596800.0000001")]
    [InlineData("79228162514264337593543950335")]
    public void TryFromEpochSeconds_OutOfRange_ReportsIt(string seconds)
        => Assert.False(Timestamps.TryFromEpochSeconds(decimal.Parse(seconds, CultureInfo.InvariantCulture), out _));
}
