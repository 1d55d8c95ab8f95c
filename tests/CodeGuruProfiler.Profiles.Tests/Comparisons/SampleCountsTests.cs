using CodeGuruProfiler.Profiles.Comparisons;

namespace CodeGuruProfiler.Profiles.Tests.Comparisons;

public sealed class SampleCountsTests
{
    [Theory]
    [InlineData("WALL_TIME", true)]
    [InlineData("RUNNABLE", true)]
    [InlineData("SAMPLES/COUNT", true)]
    [InlineData("items", true)]
    [InlineData("bytes_read/count", true)]
    [InlineData("kilobytesque", true)]
    [InlineData("42", true)]
    [InlineData("CPU/NANOSECONDS", false)]
    [InlineData("cpu/nanoseconds", false)]
    [InlineData("alloc_space/bytes", false)]
    [InlineData("Seconds", false)]
    [InlineData("wait (ms)", false)]
    [InlineData("wait ms", false)]
    public void Are_ByTheNameOfTheCounter_UnlessItEndsWithAUnit(string counter, bool expected)
    {
        var builder = new CallTreeBuilder();
        builder.Add(["main"], 1, counter);

        Assert.Equal(expected, SampleCounts.Are(builder.ToCallTree()));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(1e300, true)]
    [InlineData(0, true)]
    [InlineData(0.5, false)]
    [InlineData(-1, false)]
    public void Are_ByTheCounts_WhenWholeAndNotNegative(double count, bool expected)
        => Assert.Equal(expected, SampleCounts.Are(Trees.Of(("a", 1), ("b", count))));
}
