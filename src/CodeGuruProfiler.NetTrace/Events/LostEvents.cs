namespace CodeGuruProfiler.NetTrace.Events;

/// <summary>Finds lost events: each thread numbers its events, also those that never reach the stream.</summary>
internal sealed class LostEvents
{
    // Up to version 5 nothing marks the end of a thread: past this many, all of them are forgotten, and with them the losses up to their next event.
    private const int MaxThreads = 65_536;

    // The last number of each thread. Both are signed because the runtime has that dictionary compiled: another would be compiled in each process.
    private readonly Dictionary<long, int> _last = [];

    // The thread of the last event, whose number is not in _last: the sampler writes the samples of all threads.
    private ulong _thread;
    private uint _number;
    private bool _hasThread;

    public bool ThreadsAreDeclared { get; set; }

    public void Clear()
    {
        _last.Clear();
        _hasThread = false;
    }

    public void Declare(ulong thread)
    {
        Keep();
        _last[(long)thread] = 0;
    }

    public void Forget(ulong thread)
    {
        Keep();
        _last.Remove((long)thread);
    }

    /// <summary>Returns how many events were lost before this one.</summary>
    public long Event(ulong thread, uint sequenceNumber, long position)
    {
        if (_hasThread && thread == _thread)
        {
            uint last = _number;
            _number = sequenceNumber;
            return Gap(last, sequenceNumber - 1);
        }

        Keep();
        long lost = Gap(thread, sequenceNumber - 1, position);
        (_thread, _number, _hasThread) = (thread, sequenceNumber, true);
        return lost;
    }

    /// <summary>Returns how many events were lost before a sequence point, which has a lower bound of the thread's last number.</summary>
    public long SequencePoint(ulong thread, uint sequenceNumber, long position)
    {
        Keep();
        long lost = Gap(thread, sequenceNumber, position);
        if (lost > 0 || !_last.ContainsKey((long)thread))
        {
            _last[(long)thread] = (int)sequenceNumber;
        }

        return lost;
    }

    private long Gap(ulong thread, uint expectedLast, long position)
    {
        if (!_last.TryGetValue((long)thread, out int last))
        {
            if (ThreadsAreDeclared)
            {
                throw Errors.UnknownThread(thread, position);
            }

            if (_last.Count == MaxThreads)
            {
                _last.Clear();
            }

            return 0;
        }

        return Gap((uint)last, expectedLast);
    }

    private long Gap(uint last, uint expectedLast)
    {
        // A number that begins again belongs to a new thread with the id of an old one; a smaller one is not a gap.
        uint gap = expectedLast - last;
        bool beginsAgain = expectedLast == 0 && !ThreadsAreDeclared;
        return beginsAgain || gap > int.MaxValue ? 0 : gap;
    }

    private void Keep()
    {
        if (_hasThread)
        {
            _last[(long)_thread] = (int)_number;
            _hasThread = false;
        }
    }
}
