using System.Globalization;
using CodeGuruProfiler.Agent.Naming;
using CodeGuruProfiler.Agent.Periods;
using CodeGuruProfiler.Agent.Ports;
using CodeGuruProfiler.NetTrace;

namespace CodeGuruProfiler.Agent.Sampling;

/// <summary>The looks at one process and their periods: all that happens on the sampling thread.</summary>
internal sealed class ProcessLooks : IDisposable
{
    // A rundown costs as much as many looks.
    private const double MaxUnknownShare = 0.005;
    private const double MaxNamelessShare = 0.5;

    private readonly IPortSource _source;
    private readonly TimeProvider _time;
    private readonly Watchdog _watchdog;
    private readonly LookTaker _looks;
    private readonly StackTable _stacks;
    private readonly StackNames _names;
    private readonly Rundown _rundown;
    private readonly PeriodTree _tree;
    private readonly ManualResetEvent _ending = new(initialState: false);
    private DiagnosticPort? _port;
    private string? _unavailable;
    private bool _isWarm;
    private RuntimeInfo _runtime = new("");
    private int _ticks;
    private long _heldBytes;

    public ProcessLooks(IPortSource source, ProcessSamplerOptions options, TimeProvider time)
    {
        // Of a stack: arrays double as they grow, and entries lead to the stacks. Of a name: an entry, and its part of a string that addresses share; half of the limit.
        const int BytesOfAStackAddress = 32;
        const int BytesOfANamedAddress = 2 * 200;
        const int FewestNames = 1024;

        _source = source;
        _time = time;
        _watchdog = new Watchdog(time);
        _looks = new LookTaker(_watchdog);
        _stacks = new StackTable((int)Math.Clamp(options.MemoryLimitBytes / BytesOfAStackAddress, 1, int.MaxValue));
        _names = new StackNames(capacity: (int)Math.Clamp(options.MemoryLimitBytes / BytesOfANamedAddress, FewestNames, StackNames.DefaultCapacity));
        _rundown = new Rundown(_names, _watchdog);
        _tree = new PeriodTree(_stacks, _names, options);
    }

    /// <summary>Gets the bytes that stacks, names, and buffers hold. Any thread may ask.</summary>
    public long HeldBytes => Volatile.Read(ref _heldBytes);

    /// <summary>Takes a look.</summary>
    public Look Take()
    {
        long began = _time.GetTimestamp();
        TimeSpan cpu = ThreadClock.Now;
        (LookResult result, string? reason) = TryTake();
        Volatile.Write(ref _heldBytes, _stacks.MemoryLength + _names.MemoryLength + _looks.HeldBytes);
        bool isTaken = result == LookResult.Taken;
        return new Look(result, reason, isTaken ? _looks.Threads : 0, isTaken ? _looks.Pause : TimeSpan.Zero, ThreadClock.Now - cpu, _time.GetElapsedTime(began));
    }

    /// <summary>Ends the period.</summary>
    public SampledPeriod EndPeriod(int maxStackDepth)
    {
        TimeSpan cpu = ThreadClock.Now;
        double unknownShare = FindUnknownShare();
        bool needsRundown = _ticks > 0 && unknownShare > MaxUnknownShare;
        string? reason = needsRundown ? TryTakeNames() : null;
        TreeOfPeriod tree = _tree.Create(maxStackDepth, _runtime.DistinguishesNativeCode);
        var period = new SampledPeriod(
            tree.CallTree, _ticks, tree.Samples + _stacks.Dropped, tree.Unresolved, _stacks.Dropped, needsRundown && reason is null ? 1 : 0, ThreadClock.Now - cpu, reason)
        {
            IsNameless = reason is not null && unknownShare > MaxNamelessShare,
        };

        _ticks = 0;
        _stacks.Clear();
        _looks.Trim();
        Volatile.Write(ref _heldBytes, _stacks.MemoryLength + _names.MemoryLength + _looks.HeldBytes);
        return period;
    }

    /// <summary>Ends the wait of a look that is being taken. Any thread may ask.</summary>
    public void HurryUp() => _ending.Set();

    public void Dispose()
    {
        _watchdog.Dispose();
        _ending.Dispose();
    }

    private (LookResult Result, string? Reason) TryTake()
    {
        try
        {
            if ((_unavailable ?? FindPort()) is { } reason)
            {
                return (LookResult.Unavailable, reason);
            }

            if (!_looks.Take(_port!, _stacks, _ending)) // not null: FindPort had no reason
            {
                return (LookResult.Empty, "The runtime's sampler did not run while the session was open.");
            }

            _ticks++;
            return (LookResult.Taken, null);
        }
        catch (Exception exception) when (PortFailure.Is(exception))
        {
            string failure = Describe(exception, LookTaker.TimeLimit);
            return _unavailable is { } lasting || (lasting = _source.Explain(exception)!) is not null ? (LookResult.Unavailable, lasting) : (LookResult.Failed, failure);
        }
    }

    private string? TryTakeNames()
    {
        try
        {
            if ((_unavailable ?? FindPort()) is { } reason)
            {
                return reason;
            }

            _watchdog.Begin(Rundown.TimeLimit, restartsWithProgress: true);
            long methods = _rundown.Take(_port!, _stacks.Addresses); // not null: FindPort had no reason
            _watchdog.End();
            return methods > 0 ? null : _unavailable = PortReasons.NativeAot;
        }
        catch (Exception exception) when (PortFailure.Is(exception))
        {
            return Describe(exception, Rundown.TimeLimit);
        }
    }

    // The next look searches for the port again.
    private string Describe(Exception exception, TimeSpan limit)
    {
        _port = null;
        if (exception is NetTraceFormatException { IsUnsupportedVersion: true })
        {
            _unavailable = PortReasons.TraceVersion(exception.Message);
        }

        return _watchdog.End()
            ? string.Create(CultureInfo.InvariantCulture, $"The runtime did not finish within {limit.TotalSeconds} s; the session was abandoned.")
            : exception.Message;
    }

    private string? FindPort()
    {
        if (_port is not null)
        {
            return null;
        }

        PortLocation location = _source.Find();
        if (location.Endpoint is null)
        {
            return location.Reason;
        }

        var port = new DiagnosticPort(location.Endpoint, _watchdog);
        if (!_isWarm)
        {
            _watchdog.Start();
            _runtime = WarmUp.Run(port, _looks, _rundown, _watchdog, _ending);
            _isWarm = true;
        }

        _port = port;
        return null;
    }

    private double FindUnknownShare()
    {
        long samples = 0;
        long unknown = 0;
        for (int index = 0; index < _stacks.Count; index++)
        {
            long count = PeriodTree.CountOf(_stacks, index);
            samples += count;
            unknown += _names.Missing(_stacks.GetStack(index)) > 0 ? count : 0;
        }

        return samples == 0 ? 0 : (double)unknown / samples;
    }
}
