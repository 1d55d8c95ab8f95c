using CodeGuruProfiler.LocalService.Aggregation;
using CodeGuruProfiler.LocalService.TimeLines;

namespace CodeGuruProfiler.LocalService.Tests.TimeLines;

public sealed class TimeScaleTests
{
    private static readonly DateTimeOffset Now = LocalService.Start;

    [Theory]
    [InlineData(0, 1, "5m")]
    [InlineData(0, 12, "5m")]
    [InlineData(0, 13, "hours")]
    [InlineData(0, 168, "hours")]
    [InlineData(0, 169, "days")]
    [InlineData(16 * 24, 1, "hours")]
    [InlineData(61 * 24, 1, "days")]
    public void For_ARange_IsTheFinestThatHasIt(int hoursAgo, int length, string expected)
    {
        DateTimeOffset end = Now.AddHours(-hoursAgo);

        Assert.Equal(expected, TimeScale.For(new TimeRange(end.AddHours(-length), end), Now).Name);
    }

    [Fact]
    public void WindowUntil_ATime_EndsWithItsProfile()
        => Assert.Equal(
            new TimeRange(Now.AddHours(-12).AddMinutes(5), Now.AddMinutes(5)),
            TimeScale.FiveMinutes.WindowUntil(Now.AddMinutes(2)));
}
