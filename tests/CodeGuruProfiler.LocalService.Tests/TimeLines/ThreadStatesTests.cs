using CodeGuruProfiler.LocalService.TimeLines;

namespace CodeGuruProfiler.LocalService.Tests.TimeLines;

public sealed class ThreadStatesTests
{
    [Theory]
    [InlineData("WAITING RUNNABLE BLOCKED NATIVE IDLE TIMED_WAITING", "RUNNABLE NATIVE BLOCKED")]
    [InlineData("WALL_TIME", "WALL_TIME")]
    [InlineData("IDLE WAITING", "IDLE WAITING")]
    [InlineData("custom WAITING RUNNABLE", "RUNNABLE custom")]
    [InlineData("", "")]
    public void Working_LeavesOutThreadsThatWait_UnlessAllDo(string counters, string expected)
        => Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), ThreadStates.Working(counters.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Theory]
    [InlineData("RUNNABLE", "runnable")]
    [InlineData("WALL_TIME", "wall-time")]
    [InlineData("TIMED_WAITING", "waiting")]
    [InlineData("\"><script>", "other")]
    public void Color_IsOfAFewNames(string counter, string expected) => Assert.Equal(expected, ThreadStates.ColorOf(counter));
}
