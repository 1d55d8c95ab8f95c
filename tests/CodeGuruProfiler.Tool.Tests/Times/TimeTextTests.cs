using System.Globalization;
using CodeGuruProfiler.Tool.Failures;
using CodeGuruProfiler.Tool.Tests.Harness;
using CodeGuruProfiler.Tool.Times;
using CsCheck;
using Microsoft.Extensions.Time.Testing;

namespace CodeGuruProfiler.Tool.Tests.Times;

/// <summary>Times as people write them, in a zone whose clocks change.</summary>
public class TimeTextTests
{
    [Theory]
    [InlineData("2026-11-25T14:00Z", "2026-11-25T14:00:00+00:00")]
    [InlineData("2026-11-25T14:00z", "2026-11-25T14:00:00+00:00")]
    [InlineData("2026-11-25 14:00+05:30", "2026-11-25T14:00:00+05:30")]
    [InlineData("2026-11-25 14:00 +05:30", "2026-11-25T14:00:00+05:30")]
    [InlineData("2026-11-25T14:00:05.5-08:00", "2026-11-25T14:00:05.5-08:00")]
    [InlineData("2026-11-25 14:00", "2026-11-25T14:00:00+01:00")]
    [InlineData("2026-11-25T14:00", "2026-11-25T14:00:00+01:00")]
    [InlineData("2026-07-25 14:00", "2026-07-25T14:00:00+02:00")]
    [InlineData("2026-11-25", "2026-11-25T00:00:00+01:00")]
    [InlineData("yesterday 14:00", "2026-11-25T14:00:00+01:00")]
    [InlineData("Yesterday", "2026-11-25T00:00:00+01:00")]
    [InlineData("today 9:30", "2026-11-26T09:30:00+01:00")]
    [InlineData("9:30", "2026-11-26T09:30:00+01:00")]
    [InlineData("now", "2026-11-26T11:00:00+01:00")]
    [InlineData("-2h", "2026-11-26T09:00:00+01:00")]
    [InlineData("-90m", "2026-11-26T09:30:00+01:00")]
    [InlineData("-1w", "2026-11-19T11:00:00+01:00")]
    [InlineData("  -30s ", "2026-11-26T10:59:30+01:00")]
    public void Parse_Time_HasTheOffsetOfItsMoment(string text, string expected)
    {
        DateTimeOffset time = TimeText.Parse(text, ToolHost.CreateClock()).Time;

        Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture), time);
        Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture).Offset, time.Offset);
    }

    [Theory]
    [InlineData("")]
    [InlineData("tomorrow")]
    [InlineData("25.11.2026")]
    [InlineData("2026-02-30")]
    [InlineData("2026-11-25 24:00")]
    [InlineData("yesterday yesterday")]
    [InlineData("today 2026-11-25")]
    [InlineData("-2 h")]
    [InlineData("-2y")]
    [InlineData("--2h")]
    [InlineData("-9999999h")]
    [InlineData("2h")]
    public void Parse_NoTime_IsUsage(string text)
    {
        ToolException failure = Assert.Throws<ToolException>(() => TimeText.Parse(text, ToolHost.CreateClock()));

        Assert.Equal(ExitCode.Usage, failure.ExitCode);
        Assert.StartsWith($"'{text}' is not a time: use ", failure.Message, StringComparison.Ordinal);
    }

    // On 29 March 2026 clocks go from 2:00 to 3:00, on 25 October from 3:00 to 2:00.
    [Fact]
    public void Parse_TimeThatClocksSkip_IsUsage()
    {
        ToolException failure = Assert.Throws<ToolException>(() => TimeText.Parse("2026-03-29 02:30", ToolHost.CreateClock()));

        Assert.Equal(ExitCode.Usage, failure.ExitCode);
        Assert.Equal("'2026-03-29 02:30' does not exist in Test/Berlin: clocks are set forward over it. Add an offset, such as +01:00, or Z.", failure.Message);
    }

    [Fact]
    public void Parse_TimeThatComesTwice_IsTheFirstAndSaysSo()
    {
        ParsedTime parsed = TimeText.Parse("2026-10-25 02:30", ToolHost.CreateClock());

        Assert.Equal(new DateTimeOffset(2026, 10, 25, 2, 30, 0, TimeSpan.FromHours(2)), parsed.Time);
        Assert.Equal(TimeSpan.FromHours(2), parsed.Time.Offset);
        Assert.Equal("'2026-10-25 02:30' comes twice in Test/Berlin: taken for the first, +02:00. Add the offset +01:00 for the second.", parsed.Note);
    }

    // A day of 23 hours: 24 hours before would be 13:00.
    [Fact]
    public void Parse_YesterdayAcrossAClockChange_IsTheCalendarsDay()
    {
        FakeTimeProvider clock = At(new DateTimeOffset(2026, 3, 29, 13, 0, 0, TimeSpan.FromHours(2)));

        Assert.Equal(new DateTimeOffset(2026, 3, 28, 14, 0, 0, TimeSpan.FromHours(1)), TimeText.Parse("yesterday 14:00", clock).Time);
        Assert.Equal(new DateTimeOffset(2026, 3, 28, 12, 0, 0, TimeSpan.FromHours(1)), TimeText.Parse("-1d", clock).Time);
    }

    // In UTC it is the day before yesterday's yesterday.
    [Fact]
    public void Parse_YesterdayShortlyAfterMidnight_IsOfTheZone()
    {
        FakeTimeProvider clock = At(new DateTimeOffset(2026, 11, 26, 0, 30, 0, TimeSpan.FromHours(1)));

        Assert.Equal(new DateTimeOffset(2026, 11, 25, 14, 0, 0, TimeSpan.FromHours(1)), TimeText.Parse("yesterday 14:00", clock).Time);
    }

    [Fact]
    public void Parse_BeforeAllTimes_IsUsage()
    {
        Assert.Equal(ExitCode.Usage, Assert.Throws<ToolException>(() => TimeText.Parse("0001-01-01", ToolHost.CreateClock())).ExitCode);
        Assert.Equal(ExitCode.Usage, Assert.Throws<ToolException>(() => TimeText.Parse("-999999w", ToolHost.CreateClock())).ExitCode);
    }

    [Fact]
    public void Parse_AnyText_IsATimeOrUsage()
        => Gen.String[Gen.OneOf(Gen.Char["0123456789-:TZ+. hmdsw"], Gen.Char), 0, 24].Sample(text =>
        {
            try
            {
                TimeText.Parse(text, ToolHost.CreateClock());
            }
            catch (ToolException failure)
            {
                Assert.Equal(ExitCode.Usage, failure.ExitCode);
            }
        });

    private static FakeTimeProvider At(DateTimeOffset now)
    {
        var clock = new FakeTimeProvider(now.ToUniversalTime());
        clock.SetLocalTimeZone(Berlin.Zone);
        return clock;
    }
}
