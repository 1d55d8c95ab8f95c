namespace CodeGuruProfiler.Agent.Lifecycle;

/// <summary>
/// The times of looks. Each is planned from the plan of the one before it, so that the work between them does not shift them, and up to a tenth of the
/// interval off, so that they do not keep time with the program. Looks that were missed are skipped. Pauses do not count: a look at the end of each would see
/// only the beginnings of invocations.
/// </summary>
internal sealed class LookPlan(Pauses pauses, Func<double> jitter)
{
    private TimeSpan _next = pauses.Active;

    /// <summary>Gets the time until the next look: zero or less when it is due.</summary>
    public TimeSpan Wait => _next - pauses.Active;

    public void Advance(TimeSpan interval)
    {
        TimeSpan now = pauses.Active;
        _next += interval * (0.9 + (0.2 * jitter()));
        if (_next <= now)
        {
            _next += (Math.Floor((now - _next) / interval) + 1) * interval;
        }
    }
}
