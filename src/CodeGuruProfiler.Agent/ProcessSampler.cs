using CodeGuruProfiler.Agent.Ports;
using CodeGuruProfiler.Agent.Sampling;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Agent;

/// <summary>Samples the threads of one .NET process, this one or another, and creates profiles of what it saw.</summary>
/// <remarks>
/// <para>
/// A look opens a session of the runtime's diagnostics port and stops it at once: the process pauses for about a millisecond, and uses a few milliseconds of processor time.
/// Take one look a second, or as many as you want up to five a second, and end the period after some minutes. Nothing runs between the looks.
/// </para>
/// <para>
/// <c>CodeGuruProfilerAgent</c> does this for a program, and sends the profiles. Use this class to do something else with them, or to sample another process.
/// </para>
/// <para>Call one method at a time. A sampler uses two threads, which start with the first look.</para>
/// </remarks>
public sealed class ProcessSampler : ISampler
{
    private readonly SamplingThread _thread = new();
    private readonly IPortSource _source;
    private readonly ProcessLooks _looks;
    private readonly Func<Look> _take;
    private readonly PeriodSpan _period;
    private readonly int _maxStackDepth;
    private bool _isDisposed;

    /// <summary>Creates a sampler. Nothing is opened before the first look.</summary>
    /// <param name="options">The process, and how its stacks are shown; the defaults if <see langword="null"/>.</param>
    /// <param name="time">The clock; the system's if <see langword="null"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public ProcessSampler(ProcessSamplerOptions? options = null, TimeProvider? time = null)
        : this(new PortSearch(options?.ProcessId), options ?? new ProcessSamplerOptions(), time ?? TimeProvider.System)
    {
    }

    internal ProcessSampler(IPortSource source, ProcessSamplerOptions options, TimeProvider time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxStackDepth, 2, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MemoryLimitBytes, 65_536, nameof(options));

        _source = source;
        _looks = new ProcessLooks(source, options, time);
        _take = _looks.Take;
        _maxStackDepth = options.MaxStackDepth;
        _period = new PeriodSpan(time, isOwnProcess: options.ProcessId is null || options.ProcessId == Environment.ProcessId);
    }

    /// <summary>Gets a setting of the process that makes looks expensive, in a sentence with the remedy.</summary>
    /// <value><see langword="null"/> when there is none.</value>
    public string? Warning => _source.FindWarning();

    /// <summary>Gets the memory that the stacks and names of the period hold, in bytes.</summary>
    public long HeldBytes => _looks.HeldBytes;

    /// <summary>Takes one look at all threads.</summary>
    /// <param name="cancellationToken">Ends the waiting. A look that has begun is taken nevertheless, and counts.</param>
    /// <returns>The outcome. A look that fails throws nothing.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was canceled.</exception>
    /// <exception cref="ObjectDisposedException">The sampler was disposed of.</exception>
    public async ValueTask<Look> LookAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Look look = await _thread.RunAsync(_take).WaitAsync(cancellationToken).ConfigureAwait(false);
        _period.Add(in look);
        return look;
    }

    /// <summary>Ends the period and starts the next one.</summary>
    /// <param name="cancellationToken">Ends the waiting. The period ends nevertheless.</param>
    /// <returns>
    /// The profile of all looks since the last period, without <see cref="AgentMetadata.FleetInfo"/>. Its call tree is empty when no look saw the threads.
    /// </returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was canceled.</exception>
    /// <exception cref="ObjectDisposedException">The sampler was disposed of.</exception>
    public async ValueTask<AgentProfile> EndPeriodAsync(CancellationToken cancellationToken = default)
    {
        long heldBytes = HeldBytes;
        SampledPeriod period = await EndPeriodAsync(_maxStackDepth, cancellationToken).ConfigureAwait(false);
        return _period.End(period, heldBytes);
    }

    /// <summary>Ends the threads of the sampler. A look that is being taken ends first.</summary>
    /// <returns>A task that completes when they have ended.</returns>
    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        _looks.HurryUp();
        await _thread.DisposeAsync().ConfigureAwait(false);
        _looks.Dispose();
    }

    ValueTask<SampledPeriod> ISampler.EndPeriodAsync(int maxStackDepth, CancellationToken cancellationToken) => EndPeriodAsync(maxStackDepth, cancellationToken);

    private async ValueTask<SampledPeriod> EndPeriodAsync(int maxStackDepth, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return await _thread.RunAsync(() => _looks.EndPeriod(maxStackDepth)).WaitAsync(cancellationToken).ConfigureAwait(false);
    }
}
