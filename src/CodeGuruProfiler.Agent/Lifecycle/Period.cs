using CodeGuruProfiler.Agent.Configuration;
using CodeGuruProfiler.Agent.Reporting;

namespace CodeGuruProfiler.Agent.Lifecycle;

/// <summary>One period: its settings, its time, and the sums over its looks.</summary>
internal sealed class Period
{
    private readonly TimeProvider _clock;
    private readonly Pauses _pauses;
    private readonly Func<TimeSpan> _processCpu;
    private readonly long _began;
    private readonly TimeSpan _activeBefore;
    private readonly TimeSpan _cpuBefore;
    private TimeSpan _overhead;

    public Period(AgentSettings settings, TimeProvider clock, Pauses pauses, Func<TimeSpan> processCpu)
    {
        Settings = settings;
        _clock = clock;
        _pauses = pauses;
        _processCpu = processCpu;
        Start = clock.GetUtcNow();
        LastLook = Start;
        _began = clock.GetTimestamp();
        _activeBefore = pauses.Active;
        _cpuBefore = processCpu();
    }

    public AgentSettings Settings { get; }

    public DateTimeOffset Start { get; }

    public DateTimeOffset LastLook { get; private set; }

    public int Looks { get; private set; }

    public TimeSpan Elapsed => _clock.GetElapsedTime(_began);

    /// <summary>Gets the time without pauses.</summary>
    public TimeSpan Active => _pauses.Active - _activeBefore;

    public TimeSpan Paused => Elapsed - Active;

    /// <summary>Gets the time until the period ends: until it was active for the minimum time, it goes on.</summary>
    public TimeSpan Left
    {
        get
        {
            TimeSpan interval = Settings.ReportingInterval - Elapsed;
            TimeSpan minimum = Settings.MinimumTime - Active;
            return interval > minimum ? interval : minimum;
        }
    }

    public bool IsLongEnough => Active >= Settings.MinimumTime;

    public void Add(Look look)
    {
        _overhead += look.Cpu + look.Pause;
        if (look.Result == LookResult.Taken)
        {
            Looks++;
            LastLook = _clock.GetUtcNow();
        }
    }

    public PeriodFacts ToFacts(long heldBytes) => new(Start, LastLook, Active, _overhead, _processCpu() - _cpuBefore, heldBytes);
}
