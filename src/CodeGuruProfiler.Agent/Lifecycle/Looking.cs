using CodeGuruProfiler.Agent.Configuration;
using CodeGuruProfiler.Agent.Sampling;
using CodeGuruProfiler.Agent.Telemetry;

namespace CodeGuruProfiler.Agent.Lifecycle;

/// <summary>Takes the looks of a period. Between two looks, and only then, the period may end.</summary>
internal sealed class Looking(AgentParts parts, Pauses pauses, Flushes flushes, Alarm alarm, KillSwitch killSwitch, StatusBoard board, Timings timings)
{
    // A longer pause would stretch a profile over hours in which nothing was profiled, and many short ones over days.
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan MostPaused = TimeSpan.FromHours(1);

    private const int MostFailures = 10;

    private readonly Budget _budget = new(parts.Setup.CpuLimitPercent);
    private readonly HashSet<string> _warnings = [];
    private TimeSpan _activeAtLook = pauses.Active;
    private int _failures;
    private bool _isMemoryWarned;

    /// <summary>Takes looks until the period ends.</summary>
    /// <param name="period">The period.</param>
    /// <param name="sampler">The sampler.</param>
    /// <param name="stop">Ends the period after the running look.</param>
    /// <param name="abandon">Cancels the running look.</param>
    public async Task<PeriodEnd> RunAsync(Period period, ISampler sampler, CancellationToken stop, CancellationToken abandon)
    {
        var plan = new LookPlan(pauses, parts.Sources.Jitter);
        pauses.TakeLongest();
        while (true)
        {
            if (stop.IsCancellationRequested)
            {
                return PeriodEnd.Stopped;
            }

            if (flushes.AreRequested)
            {
                return PeriodEnd.Flushed;
            }

            if (pauses.IsPaused)
            {
                await alarm.WaitAsync(Timeout.InfiniteTimeSpan).ConfigureAwait(false);
                continue;
            }

            if (pauses.TakeLongest() > LongestPause || period.Paused > MostPaused)
            {
                return PeriodEnd.Stretched;
            }

            TimeSpan left = period.Left;
            if (left <= TimeSpan.Zero)
            {
                return PeriodEnd.Over;
            }

            TimeSpan wait = plan.Wait;
            if (wait > TimeSpan.Zero)
            {
                await alarm.WaitAsync(wait < left ? wait : left).ConfigureAwait(false);
                continue;
            }

            if (killSwitch.IsOn())
            {
                return PeriodEnd.Killed;
            }

            if (await LookAsync(period, sampler, abandon).ConfigureAwait(false) is { } end)
            {
                return end;
            }

            plan.Advance(_budget.IntervalFor(period.Settings.SamplingInterval));
        }
    }

    private async Task<PeriodEnd?> LookAsync(Period period, ISampler sampler, CancellationToken abandon)
    {
        Look look = await sampler.LookAsync(abandon).ConfigureAwait(false);
        period.Add(look);
        TimeSpan active = pauses.Active;
        TimeSpan since = active - _activeAtLook;
        _activeAtLook = active;
        timings.Add(Timings.Look, look.Duration);
        AgentMeter.Look(look);
        return look.Result switch
        {
            LookResult.Taken => Judge(period, sampler, look, since),
            LookResult.Unavailable => Warn(look.Reason),
            _ => Fail(look.Reason),
        };
    }

    private PeriodEnd? Judge(Period period, ISampler sampler, Look look, TimeSpan since)
    {
        _failures = 0;
        board.CountLook();
        board.Become(AgentState.Profiling, reason: null);
        long held = sampler.HeldBytes;
        if (held >= parts.Setup.MemoryLimitBytes)
        {
            if (!_isMemoryWarned)
            {
                _isMemoryWarned = true;
                Log.MemoryLimit(parts.Logger, held, parts.Setup.MemoryLimitBytes);
            }

            if (period.IsLongEnough)
            {
                return PeriodEnd.Full;
            }
        }

        return Check(period.Settings, look, since);
    }

    private PeriodEnd? Check(AgentSettings settings, Look look, TimeSpan since)
    {
        switch (_budget.Add(look.Cpu + look.Pause, since, settings.SamplingInterval))
        {
            case BudgetResult.Slower:
                double seconds = _budget.IntervalFor(settings.SamplingInterval).TotalSeconds;
                Log.IntervalDoubled(parts.Logger, _budget.Percent, parts.Setup.CpuLimitPercent, seconds);
                return null;
            case BudgetResult.Exceeded:
                Log.OverBudget(parts.Logger, _budget.Percent, parts.Setup.CpuLimitPercent);
                return PeriodEnd.OverBudget;
            default:
                return null;
        }
    }

    private PeriodEnd? Fail(string? reason)
    {
        Log.LookFailed(parts.Logger, reason);
        return ++_failures < MostFailures ? null : Warn(reason);
    }

    private PeriodEnd Warn(string? reason)
    {
        _failures = 0;
        reason ??= $"{MostFailures} looks in a row saw no thread.";
        board.Become(AgentState.Unavailable, reason);
        if (_warnings.Add(reason))
        {
            Log.Unavailable(parts.Logger, reason);
        }

        return PeriodEnd.Unavailable;
    }
}
