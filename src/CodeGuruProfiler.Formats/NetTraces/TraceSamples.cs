using System.Globalization;
using System.Runtime.CompilerServices;
using CodeGuruProfiler.Formats.Input;
using CodeGuruProfiler.NetTrace;

namespace CodeGuruProfiler.Formats.NetTraces;

/// <summary>Collects the distinct stacks of a trace and how often each came; the names come at the end.</summary>
internal sealed class TraceSamples : INetTraceSink
{
    private readonly NetTraceReadOptions _options;
    private readonly ReadLimits _limits;
    private readonly StackTable _stacks = new();
    private readonly StackNames _names;
    private readonly StackNames? _shownNames;
    private readonly Dictionary<long, ThreadSamples> _threads = [];
    private TraceInfo _trace;
    private long _interval;
    private long _first = long.MaxValue;
    private long _last = long.MinValue;
    private long _lost;

    public TraceSamples(NetTraceReadOptions options, ReadLimits limits)
    {
        if (options.Interval <= TimeSpan.Zero)
        {
            throw Errors.NotPositive(nameof(NetTraceReadOptions.Interval), options.Interval);
        }

        _options = options;
        _limits = limits;

        // Thread states follow from the names of the source code, also where other names are shown.
        _names = new StackNames(options.ThreadStates ? FrameNameStyle.CSharp : options.FrameNames, int.MaxValue);
        _shownNames = options.ThreadStates && options.FrameNames != FrameNameStyle.CSharp ? new StackNames(options.FrameNames, int.MaxValue) : null;
    }

    public ConvertedProfile Read(Stream stream)
    {
        Begin();
        try
        {
            new NetTraceReader(this).Read(stream);
        }
        catch (NetTraceFormatException exception)
        {
            throw Errors.NetTrace(exception);
        }

        return Finish();
    }

    public ConvertedProfile Read(ReadOnlySpan<byte> bytes)
    {
        Begin();
        try
        {
            new NetTraceReader(this).Read(bytes);
        }
        catch (NetTraceFormatException exception)
        {
            throw Errors.NetTrace(exception);
        }

        return Finish();
    }

    public void Trace(in TraceInfo trace)
    {
        _trace = trace;
        _interval = _options.Interval is { } interval ? (long)Math.Min(interval.TotalSeconds * trace.TicksPerSecond, long.MaxValue / 2) : 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Sample(long timestamp, long threadId, SampleType type, ReadOnlySpan<ulong> addressesLeafFirst)
    {
        if (_options.ThreadId is { } wanted && wanted != threadId)
        {
            return;
        }

        if (!_threads.TryGetValue(threadId, out ThreadSamples? thread))
        {
            thread = new ThreadSamples();
            _threads.Add(threadId, thread);
        }

        if (!thread.TryAdd(timestamp, _interval))
        {
            return;
        }

        _first = Math.Min(_first, timestamp);
        _last = Math.Max(_last, timestamp);
        _stacks.Add(addressesLeafFirst, type);
    }

    public void Method(in MethodEvent method)
    {
        _names.Add(in method);
        _shownNames?.Add(in method);
    }

    public void Module(in ModuleEvent module)
    {
        _names.Add(in module);
        _shownNames?.Add(in module);
    }

    public void Lost(long events) => _lost += events;

    private void Begin()
    {
        _names.Begin();
        _shownNames?.Begin();
    }

    private ConvertedProfile Finish()
    {
        _names.Complete(_stacks.Addresses);
        _shownNames?.Complete(_stacks.Addresses);
        var most = new ThreadSamples();
        foreach (ThreadSamples thread in _threads.Values)
        {
            most = thread.Count > most.Count ? thread : most;
        }

        bool any = _first <= _last;
        return new ConvertedProfile
        {
            Format = ProfileFormat.NetTrace,
            CallTree = new TraceTree(_stacks, _names, _shownNames, _options, _limits).ToCallTree(),
            Start = any ? _trace.GetTime(_first) : null,
            End = any ? _trace.GetTime(_last) : null,
            TimePerCount = most.TimePerCount(_trace.TicksPerSecond),
            TimesSampled = any ? most.Count : null,
            Name = _trace.ProcessId is { } id ? "Process " + id.ToString(CultureInfo.InvariantCulture) : null,
            Warnings = Warnings(any),
        };
    }

    private List<string> Warnings(bool any)
    {
        List<string> warnings = [];
        if (_lost > 0)
        {
            warnings.Add(string.Create(CultureInfo.InvariantCulture, $"{_lost} events were lost between the runtime and the trace."));
        }

        if (_stacks.Dropped > 0)
        {
            warnings.Add(string.Create(CultureInfo.InvariantCulture, $"{_stacks.Dropped} samples were left out: there are too many different stacks."));
        }

        if (!any)
        {
            warnings.Add("The trace has no samples of threads: record it with the provider Microsoft-DotNETCore-SampleProfiler.");
        }

        return warnings;
    }
}
