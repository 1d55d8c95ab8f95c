using System.Globalization;
using CodeGuruProfiler.Tool.Failures;
using CodeGuruProfiler.Tool.Times;
using CsCheck;

namespace CodeGuruProfiler.Tool.Tests.Times;

/// <summary>Periods, their alignment to UTC, and the ages that they are kept.</summary>
public class AggregationLengthTests
{
    [Theory]
    [InlineData("1h", "2026-11-25T14:20:00+01:00", "2026-11-25T13:00:00Z")]
    [InlineData("5m", "2026-11-25T14:24:59+01:00", "2026-11-25T13:20:00Z")]
    [InlineData("P1D", "2026-11-25T00:30:00+01:00", "2026-11-24T00:00:00Z")]
    // Half an hour off: the hour of UTC that contains it.
    [InlineData("pt1h", "2026-11-25T14:00:00+05:30", "2026-11-25T08:00:00Z")]
    public void Align_Time_IsTheStartOfItsPeriodInUtc(string period, string time, string expected)
        => Assert.Equal(
            DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture), AggregationLength.Parse(period).Align(DateTimeOffset.Parse(time, CultureInfo.InvariantCulture)));

    [Fact]
    public void Align_AnyTime_ContainsIt()
        => Gen.Select(Gen.DateTimeOffset, Gen.OneOf(Gen.Const(AggregationLength.FiveMinutes), Gen.Const(AggregationLength.Hour), Gen.Const(AggregationLength.Day))).Sample((time, length) =>
        {
            DateTimeOffset start = length.Align(time);
            Assert.True(start <= time && time.UtcTicks < start.UtcTicks + length.Length.Ticks);
            Assert.Equal(0, start.UtcTicks % length.Length.Ticks);
        });

    [Theory]
    [InlineData(0, "PT1H")]
    [InlineData(60, "PT1H")]
    [InlineData(61, "P1D")]
    public void ByAge_OldTimes_AreDays(int days, string expected) => Assert.Equal(expected, AggregationLength.ByAge(TimeSpan.FromDays(days)).Name);

    [Fact]
    public void Parse_OtherLength_IsUsage()
        => Assert.Equal("'2h' is not a period: use 5m, 1h or 1d.", Assert.Throws<ToolException>(() => AggregationLength.Parse("2h")).Message);
}
