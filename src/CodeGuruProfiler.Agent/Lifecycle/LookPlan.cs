namespace CodeGuruProfiler.Agent.Lifecycle;

/// <summary>
/// The times of looks. Each is planned from the plan of the one before it, so that the work between them does not shift them, and up to a tenth of the
/// interval off, so that they do not keep time with the program. Looks that were missed are skipped.
/// </summary>
internal sealed class LookPlan(TimeProvider clock, Func<double> jitter)
{
    private readonly long _began = clock.GetTimestamp();
    private TimeSpan _next;

    /// <summary>Gets the time until the next look: zero or less when it is due.</summary>
    public TimeSpan Wait => _next - clock.GetElapsedTime(_began);

    public void Advance(TimeSpan interval)
    {
        TimeSpan now = clock.GetElapsedTime(_began);
        _next += interval * (0.9 + (0.2 * jitter()));
        if (_next <= now)
        {
            _next += (Math.Floor((now - _next) / interval) + 1) * interval;
        }
    }
}
