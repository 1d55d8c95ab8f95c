using CodeGuruProfiler.Agent.Configuration;
using CodeGuruProfiler.Agent.Fleet;
using CodeGuruProfiler.Agent.Orchestration;
using CodeGuruProfiler.Agent.Sampling;
using CodeGuruProfiler.Agent.Telemetry;

namespace CodeGuruProfiler.Agent.Lifecycle;

/// <summary>
/// The agent's one loop: ask for a configuration, look for a period, report. It awaits each step before the next, so that no request is in flight during a
/// look: docs/decisions/0095-one-sequential-loop.md
/// </summary>
internal sealed class AgentLoop(AgentParts parts, StatusBoard board, Pauses pauses, Flushes flushes, Alarm alarm)
{
    private const int MostFailures = 5;

    private static readonly TimeSpan FirstDelay = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(30);

    private readonly KillSwitch _killSwitch = new(parts.Setup.KillSwitchFile, parts.Clock);
    private readonly ErrorCounts _errors = new();
    private readonly Timings _timings = new();
    private readonly string _id = parts.Sources.NewId();
    private AgentSettings? _logged;

    /// <summary>Gets or sets the running invocation, on Lambda.</summary>
    public LambdaInvocationFacts? Invocation { get; set; }

    /// <summary>Runs until the agent ends.</summary>
    /// <param name="stop">Ends the loop after its current step, and posts the profile so far.</param>
    /// <param name="abandon">Cancels the current step.</param>
    public async Task RunAsync(CancellationToken stop, CancellationToken abandon)
    {
        var looking = new Looking(parts, pauses, flushes, alarm, _killSwitch, board, _timings);
        var reports = new Reports(parts, _errors, _timings, board);
        var fleet = new FleetDetection(parts.Setup, parts.Environment, _id, parts.Clock);
        try
        {
            TimeSpan interval = parts.Setup.SamplingInterval ?? AgentSettings.Default.SamplingInterval;
            await IdleAsync(parts.Setup.StartDelay + (interval * parts.Sources.Jitter()), stop).ConfigureAwait(false);
            await RepeatAsync(new Cycle(looking, reports, fleet), stop, abandon).ConfigureAwait(false);
        }
        finally
        {
            flushes.Close();
            await reports.DiscardAsync().ConfigureAwait(false);
        }
    }

    private async Task RepeatAsync(Cycle cycle, CancellationToken stop, CancellationToken abandon)
    {
        for (int failures = 0; !stop.IsCancellationRequested;)
        {
            try
            {
                if (!await RunCycleAsync(cycle, stop, abandon).ConfigureAwait(false))
                {
                    return;
                }

                failures = 0;
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                // Nothing of the agent may end its program, so what nobody expected ends here, in the log.
                _errors.CountOther();
                await cycle.Reports.DiscardAsync().ConfigureAwait(false);
                if (++failures == MostFailures)
                {
                    Log.GaveUp(parts.Logger, failures, e);
                    board.Become(AgentState.Stopped, $"The agent failed {failures} times in a row. {e.GetType().Name}: {e.Message}");
                    return;
                }

                TimeSpan delay = Delay(failures);
                Log.Failed(parts.Logger, delay.TotalMinutes, e);
                board.Become(AgentState.Idle, $"The agent failed, and tries again in {delay.TotalMinutes} min. {e.GetType().Name}: {e.Message}");
                await IdleAsync(delay, stop).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Runs one period, or one wait.</summary>
    /// <returns><see langword="false"/> when the agent ends.</returns>
    private async Task<bool> RunCycleAsync(Cycle cycle, CancellationToken stop, CancellationToken abandon)
    {
        // While it is paused, a Lambda function may be frozen at any moment, and a request would be cut.
        while (pauses.IsPaused && !stop.IsCancellationRequested)
        {
            flushes.Complete();
            await alarm.WaitAsync(Timeout.InfiniteTimeSpan).ConfigureAwait(false);
        }

        stop.ThrowIfCancellationRequested();
        if (_killSwitch.IsOn())
        {
            board.Become(AgentState.Disabled, _killSwitch.Reason);
            return false;
        }

        if (!cycle.Reports.TryConnect())
        {
            return false;
        }

        LambdaInvocationFacts? invocation = Invocation;
        FleetIdentity identity = await cycle.Fleet.DetectAsync(invocation?.Invocation.InvokedFunctionArn, stop).ConfigureAwait(false);
        Decision decision = await cycle.Reports.Orchestrator.ConfigureAsync(
            identity.InstanceId, invocation is null ? null : LambdaMetadata.Create(invocation, _id, parts.Environment), stop).ConfigureAwait(false);
        if (!decision.ShouldProfile)
        {
            board.Become(decision.State, decision.Reason);
            await IdleAsync(decision.Wait, stop).ConfigureAwait(false);
            return true;
        }

        Announce(decision.Settings, cycle.Reports.Orchestrator.Region);
        return await ProfileAsync(cycle, decision.Settings, identity, stop, abandon).ConfigureAwait(false);
    }

    private async Task<bool> ProfileAsync(Cycle cycle, AgentSettings settings, FleetIdentity identity, CancellationToken stop, CancellationToken abandon)
    {
        var period = new Period(settings, parts.Clock, pauses, parts.ProcessCpu);
        ISampler sampler = cycle.Reports.GetSampler();
        PeriodEnd end = await cycle.Looking.RunAsync(period, sampler, stop, abandon).ConfigureAwait(false);
        if (end == PeriodEnd.Killed)
        {
            board.Become(AgentState.Disabled, _killSwitch.Reason);
            return false;
        }

        await cycle.Reports.ReportAsync(period, isForced: end is PeriodEnd.Flushed or PeriodEnd.OverBudget, identity.Info, abandon).ConfigureAwait(false);
        flushes.Complete();
        switch (end)
        {
            case PeriodEnd.OverBudget:
                board.Become(AgentState.OverBudget, "Looks cost more than CpuLimitPercent, even at the longest interval.");
                return false;
            case PeriodEnd.Unavailable:
                await IdleAsync(settings.ReportingInterval, stop).ConfigureAwait(false);
                return true;
            default:
                return end != PeriodEnd.Stopped;
        }
    }

    /// <summary>Waits. There is nothing to flush meanwhile.</summary>
    private async Task IdleAsync(TimeSpan time, CancellationToken stop)
    {
        long began = parts.Clock.GetTimestamp();
        while (!stop.IsCancellationRequested)
        {
            flushes.Complete();
            TimeSpan left = time - parts.Clock.GetElapsedTime(began);
            if (left <= TimeSpan.Zero)
            {
                return;
            }

            await alarm.WaitAsync(left).ConfigureAwait(false);
        }
    }

    private void Announce(AgentSettings settings, string? region)
    {
        if (settings != _logged)
        {
            _logged = settings;
            Log.Profiling(
                parts.Logger,
                parts.Setup.Group ?? "",
                region ?? "the Region of its client",
                settings.SamplingInterval.TotalSeconds,
                settings.ReportingInterval.TotalSeconds,
                parts.Setup.CpuLimitPercent);
        }
    }

    private static TimeSpan Delay(int failures)
    {
        TimeSpan delay = FirstDelay * Math.Pow(2, failures - 1);
        return delay < LongestDelay ? delay : LongestDelay;
    }

    private sealed record Cycle(Looking Looking, Reports Reports, FleetDetection Fleet);
}
