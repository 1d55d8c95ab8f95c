using Microsoft.Extensions.Time.Testing;

namespace CodeGuruProfiler.EndToEnd.Tests.Processes;

/// <summary>A clock that stands still, on which back-offs are over at once; time limits, which are longer, never end.</summary>
internal sealed class ShortWaits() : FakeTimeProvider(new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero))
{
    private static readonly TimeSpan LongestBackoff = TimeSpan.FromSeconds(25);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        => dueTime >= TimeSpan.Zero && dueTime <= LongestBackoff
            ? System.CreateTimer(callback, state, TimeSpan.Zero, period)
            : base.CreateTimer(callback, state, dueTime, period);
}
