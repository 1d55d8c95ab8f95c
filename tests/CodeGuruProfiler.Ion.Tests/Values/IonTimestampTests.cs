using System.Numerics;

namespace CodeGuruProfiler.Ion.Tests.Values;

public class IonTimestampTests
{
    [Fact]
    public void FromDateTimeOffset_KeepsOffsetAndDigits()
    {
        var moment = new DateTimeOffset(2026, 11, 23, 8, 5, 9, 123, TimeSpan.FromMinutes(-90));

        var timestamp = IonTimestamp.FromDateTimeOffset(moment);

        Assert.Equal("2026-11-23T08:05:09.123-01:30", timestamp.ToString());
        Assert.Equal(moment, timestamp.ToDateTimeOffset());
        Assert.Equal(moment.Offset, timestamp.ToDateTimeOffset().Offset);
    }

    [Theory]
    [InlineData("2026T", "2026-01-01T00:00:00.0000000+00:00")]
    [InlineData("2026-11-23T08:05-00:00", "2026-11-23T08:05:00.0000000+00:00")]
    [InlineData("2026-11-23T08:05:09.12345678999+02:00", "2026-11-23T08:05:09.1234567+02:00")]
    [InlineData("2026-11-23T08:05+23:59", "2026-11-22T08:06:00.0000000+00:00")]
    public void ToDateTimeOffset_IsTheStartOfWhatIsStated(string text, string expected)
    {
        var timestamp = (IonTimestamp)Assert.Single(Documents.Read(System.Text.Encoding.UTF8.GetBytes(text))).Scalar!;

        Assert.Equal(expected, timestamp.ToDateTimeOffset().ToString("O", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Equals_AnotherPrecisionOrOffset_Differs()
    {
        var utc = new IonTimestamp(2026, 1, 1, 0, 0, 0);
        IonTimestamp[] all =
        [
            new(2026), new(2026, 1), new(2026, 1, 1), utc, new(2026, 1, 1, 0, 0, null), new(2026, 1, 1, 1, 0, 60),
            new(2026, 1, 1, 0, 0, 0, 0, 0, 0), new(2026, 1, 1, 0, 0, 0, 0, 1, 0), new(2026, 1, 1, 0, 0, 0, 0, 2, 0),
        ];

        Assert.Equal(all.Length, all.Distinct().Count());
        Assert.True(utc == new IonTimestamp(2026, 1, 1, 0, 0, 0));
    }

    [Fact]
    public void New_PartOutOfRange_NamesIt()
    {
        Assert.Throws<ArgumentOutOfRangeException>("year", () => new IonTimestamp(0));
        Assert.Throws<ArgumentOutOfRangeException>("day", () => new IonTimestamp(2025, 2, 29));
        Assert.Throws<ArgumentOutOfRangeException>("fraction", () => new IonTimestamp(2025, 1, 1, 0, 0, 0, BigInteger.Pow(10, 3), 3, 0));
        Assert.Throws<ArgumentOutOfRangeException>("offsetMinutes", () => new IonTimestamp(2025, 1, 1, 0, 0, 1440));
        Assert.Throws<ArgumentOutOfRangeException>("year", () => new IonTimestamp(1, 1, 1, 0, 0, 1));
        Assert.Throws<InvalidOperationException>(() => default(IonTimestamp).ToDateTimeOffset());
    }
}
