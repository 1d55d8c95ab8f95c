using CodeGuruProfiler.Agent.Configuration;
using CodeGuruProfiler.Agent.Fleet;
using CodeGuruProfiler.Agent.Lifecycle;
using CodeGuruProfiler.Agent.Telemetry;
using CodeGuruProfiler.Client;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CodeGuruProfiler.Agent;

/// <summary>Profiles this process: it looks at all threads once in a while, and posts what it saw every few minutes.</summary>
/// <remarks>
/// <para>
/// Nothing of it throws into the program, except for invalid options in its constructor. A profile that cannot be posted is dropped. <see cref="Status"/>
/// has the state and its reason; what you can fix is logged once, as a warning.
/// </para>
/// <para>One agent profiles a process: a second one stays off.</para>
/// <para>Thread-safe.</para>
/// </remarks>
public sealed class CodeGuruProfilerAgent : IAsyncDisposable, IDisposable
{
    // A program that ends is not kept waiting.
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(3);

    private readonly object _lock = new();
    private readonly AgentParts _parts;
    private readonly StatusBoard _board;
    private readonly Pauses _pauses;
    private readonly Flushes _flushes = new();
    private readonly Alarm _alarm;
    private readonly AgentLoop _loop;
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _abandon;
    private Task? _run;
    private bool _isStarted;

    /// <summary>Creates an agent, which does nothing until <see cref="Start"/>.</summary>
    /// <param name="options">The options, validated and copied. Their <see cref="CodeGuruProfilerAgentOptions.Client"/> is ignored.</param>
    /// <param name="client">The client, which the agent does not dispose. Its retries should not take longer than the 30 seconds that an agent's own client has.</param>
    /// <param name="logs">The logger factory, or <see langword="null"/> to log nothing. The category is <c>CodeGuruProfiler.Agent</c>.</param>
    /// <param name="clock">The clock, or <see langword="null"/> for <see cref="TimeProvider.System"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> or <paramref name="client"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An option is invalid. The message names it.</exception>
    public CodeGuruProfilerAgent(
        CodeGuruProfilerAgentOptions options, ICodeGuruProfilerClient client, ILoggerFactory? logs = null, TimeProvider? clock = null)
        : this(CreateParts(options, client, logs, clock))
    {
    }

    internal CodeGuruProfilerAgent(AgentParts parts)
    {
        _parts = parts;
        _board = new StatusBoard(parts.Logger);
        _pauses = new Pauses(parts.Clock);
        _alarm = new Alarm(parts.Clock);
        _abandon = new CancellationTokenSource(Timeout.InfiniteTimeSpan, parts.Clock);
        _loop = new AgentLoop(parts, _board, _pauses, _flushes, _alarm);
    }

    /// <summary>Gets the state of the agent, its reason, and its counts.</summary>
    public AgentStatus Status
    {
        get
        {
            AgentStatus status = _board.Status;
            return status.State is AgentState.Starting or AgentState.Profiling && _pauses.IsPaused
                ? status with { State = AgentState.Paused, Reason = "The agent is paused." }
                : status;
        }
    }

    /// <summary>Starts the agent, in the background.</summary>
    /// <remarks>It reads no file and sends no request before it returns. Starting an agent twice does nothing.</remarks>
    public void Start()
    {
        lock (_lock)
        {
            if (_isStarted)
            {
                return;
            }

            _isStarted = true;
            if (!MayStart())
            {
                _flushes.Close();
                return;
            }

            foreach (string variable in _parts.Setup.IgnoredVariables)
            {
                Log.IgnoredVariable(_parts.Logger, variable);
            }

            _board.Become(AgentState.Starting, "The agent waits for its start delay and its first configuration.");
            _run = RunDetached(RunAsync);
        }
    }

    /// <summary>Stops taking looks until <see cref="Resume"/> was called as often as this. Paused time does not count as profiled.</summary>
    /// <remarks>A look that runs at this moment completes. The agent sends nothing while it is paused.</remarks>
    public void Pause() => _pauses.Pause();

    /// <summary>Ends a pause. Without one it does nothing.</summary>
    public void Resume()
    {
        if (_pauses.Resume())
        {
            _alarm.Wake();
        }
    }

    /// <summary>Ends the profile now and posts it, however short it is. A profile without a look is not posted.</summary>
    /// <param name="cancellationToken">Cancels the wait, not the request.</param>
    /// <returns>A task that completes when the profile was posted or dropped, or when there is nothing to post.</returns>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public Task FlushAsync(CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            if (_run is null)
            {
                return Task.CompletedTask;
            }
        }

        Task flushed = _flushes.RequestAsync();
        _alarm.Wake();
        return flushed.WaitAsync(cancellationToken);
    }

    /// <summary>Stops the agent. It posts its profile if that is at least as long as the minimum time.</summary>
    /// <param name="cancellationToken">Ends the wait early, without an exception.</param>
    /// <returns>A task that completes when the agent has stopped, after three seconds at most.</returns>
    public async Task StopAsync(CancellationToken cancellationToken = default)
    {
        Task run;
        lock (_lock)
        {
            _isStarted = true;
            run = _run ?? Task.CompletedTask;
        }

        if (!_stop.IsCancellationRequested)
        {
            _abandon.CancelAfter(LongestStop);
            await _stop.CancelAsync().ConfigureAwait(false);
            _alarm.Wake();
        }

        await run.WaitAsync(LongestStop, _parts.Clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!run.IsCompleted)
        {
            Log.LeftBehind(_parts.Logger);
        }
    }

    /// <summary>Stops the agent as <see cref="StopAsync"/> does.</summary>
    /// <returns>A task that completes when the agent has stopped, after three seconds at most.</returns>
    public async ValueTask DisposeAsync()
    {
        await StopAsync().ConfigureAwait(false);
        _alarm.Dispose();
    }

    /// <summary>Ends the agent without waiting for it. Its profile is not posted: call <see cref="DisposeAsync"/> or <see cref="StopAsync"/> for that.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _isStarted = true;
        }

        _abandon.Cancel();
        _stop.Cancel();
        _alarm.Wake();
        _alarm.Dispose();
    }

    /// <summary>Gets a task that completes when the agent has ended by itself or was stopped.</summary>
    internal Task Completion => Volatile.Read(ref _run) ?? Task.CompletedTask;

    /// <summary>Sets the invocation that a request for a configuration describes.</summary>
    internal void SetInvocation(LambdaInvocation invocation, TimeSpan? previous) => _loop.Invocation = new LambdaInvocationFacts(invocation, previous);

    internal static AgentParts CreateParts(
        CodeGuruProfilerAgentOptions options, Func<ICodeGuruProfilerClient> createClient, ILoggerFactory? logs, TimeProvider? clock, AgentEnvironment? environment = null)
    {
        List<string> failures = OptionsValidation.FindFailures(options);
        if (failures.Count > 0)
        {
            throw Errors.InvalidOptions(failures, nameof(options));
        }

        environment ??= AgentEnvironment.OfThisProcess;
        AgentSetup setup = AgentSetup.Resolve(options.Copy(), environment);
        return new AgentParts
        {
            Setup = setup,
            CreateClient = createClient,
            CreateSampler = () => new ProcessSampler(CreateSamplerOptions(setup), clock),
            Environment = environment,
            Clock = clock ?? TimeProvider.System,
            Logger = logs?.CreateLogger(AgentVersion.Name) ?? NullLogger.Instance,
        };
    }

    /// <summary>Creates the options of the sampler that an agent has.</summary>
    /// <param name="setup">The options of the agent.</param>
    /// <param name="processId">The process; <see langword="null"/> for this one.</param>
    internal static ProcessSamplerOptions CreateSamplerOptions(AgentSetup setup, int? processId = null)
        => new() { ProcessId = processId, HideAsyncPlumbing = setup.HideAsyncPlumbing, MemoryLimitBytes = setup.MemoryLimitBytes };

    private static AgentParts CreateParts(CodeGuruProfilerAgentOptions options, ICodeGuruProfilerClient client, ILoggerFactory? logs, TimeProvider? clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(client);

        return CreateParts(options, () => client, logs, clock);
    }

    private bool MayStart()
    {
        if (_parts.Setup.Off is { } reason)
        {
            TurnOff(AgentState.Disabled, reason, _parts.Setup.IsOffByMistake);
            return false;
        }

        if (!_parts.HasJit)
        {
            TurnOff(AgentState.Unavailable, "A program that is published with Native AOT cannot be profiled: the runtime has no names for its code. Publish it without PublishAot.", isMistake: true);
            return false;
        }

        if (!_parts.Slot.TryTake())
        {
            TurnOff(AgentState.Disabled, "Another agent profiles this process.", isMistake: true);
            return false;
        }

        return true;
    }

    // The loop outlives the request that it may be started in.
    private static Task RunDetached(Func<Task> run)
    {
        if (ExecutionContext.IsFlowSuppressed())
        {
            return Task.Run(run);
        }

        using (ExecutionContext.SuppressFlow())
        {
            return Task.Run(run);
        }
    }

    private void TurnOff(AgentState state, string reason, bool isMistake)
    {
        _board.Become(state, reason);
        if (isMistake)
        {
            Log.Off(_parts.Logger, reason);
        }
    }

    private async Task RunAsync()
    {
        try
        {
            await _loop.RunAsync(_stop.Token, _abandon.Token).ConfigureAwait(false);
        }
        finally
        {
            _parts.Slot.Free();
            if (_board.Status.State is AgentState.Starting or AgentState.Profiling or AgentState.Idle or AgentState.Unavailable)
            {
                _board.Become(AgentState.Stopped, "The agent was stopped.");
            }
        }
    }
}
