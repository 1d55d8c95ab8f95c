using CodeGuruProfiler.NetTrace;

namespace CodeGuruProfiler.Agent.Sampling;

/// <summary>Keeps the first tick of a trace: the first stack of each thread. The second tick begins where a thread comes again.</summary>
internal sealed class TickSink : INetTraceSink
{
    private const int FirstThreads = 256;
    private const int FirstAddresses = 4096;
    private const int MostSpare = 4;

    private readonly HashSet<long> _seen = new(FirstThreads);
    private ulong[] _addresses = new ulong[FirstAddresses];
    private TickSample[] _samples = new TickSample[FirstThreads];
    private int _addressCount;
    private int _count;
    private long _first;
    private long _last;
    private long _ticksPerSecond = 1;
    private bool _isOver;

    /// <summary>Gets the number of threads of the tick.</summary>
    public int Threads => _count;

    /// <summary>Gets the bytes that the sink holds.</summary>
    public long HeldBytes => ((long)_addresses.Length * sizeof(ulong)) + ((long)_samples.Length * TickSample.Length);

    /// <summary>Gets the time from the first stack to the last, while the threads stood still.</summary>
    public TimeSpan Pause => _count < 2 ? TimeSpan.Zero : TimeSpan.FromSeconds((double)(_last - _first) / _ticksPerSecond);

    public void Begin()
    {
        _seen.Clear();
        _addressCount = 0;
        _count = 0;
        _isOver = false;
    }

    /// <summary>Forgets the tick, and releases memory that only ticks of many more threads need.</summary>
    public void Trim()
    {
        if (_addresses.Length > MostSpare * Math.Max(FirstAddresses, _addressCount))
        {
            _addresses = new ulong[Math.Max(FirstAddresses, _addressCount)];
        }

        if (_samples.Length > MostSpare * Math.Max(FirstThreads, _count))
        {
            _samples = new TickSample[Math.Max(FirstThreads, _count)];
        }

        Begin();
    }

    public void Trace(in TraceInfo trace) => _ticksPerSecond = trace.TicksPerSecond;

    public void Sample(long timestamp, long threadId, SampleType type, ReadOnlySpan<ulong> addressesLeafFirst)
    {
        if (_isOver || !_seen.Add(threadId))
        {
            _isOver = true;
            return;
        }

        if (_addressCount + addressesLeafFirst.Length > _addresses.Length)
        {
            Array.Resize(ref _addresses, Math.Max(2 * _addresses.Length, _addressCount + addressesLeafFirst.Length));
        }

        if (_count == _samples.Length)
        {
            Array.Resize(ref _samples, 2 * _samples.Length);
        }

        addressesLeafFirst.CopyTo(_addresses.AsSpan(_addressCount));
        _samples[_count] = new TickSample(_addressCount, addressesLeafFirst.Length, type);
        _addressCount += addressesLeafFirst.Length;
        _first = _count == 0 ? timestamp : _first;
        _last = timestamp;
        _count++;
    }

    public void Method(in MethodEvent method)
    {
    }

    /// <summary>Counts the stacks of the tick. Only a look that was read to its end does: half a tick would count some threads more than others.</summary>
    public void AddTo(StackTable stacks)
    {
        foreach (ref readonly TickSample sample in _samples.AsSpan(0, _count))
        {
            stacks.Add(_addresses.AsSpan(sample.Start, sample.AddressCount), sample.Type);
        }
    }
}
