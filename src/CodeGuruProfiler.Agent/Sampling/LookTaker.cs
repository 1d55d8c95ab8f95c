using CodeGuruProfiler.Agent.Ports;
using CodeGuruProfiler.NetTrace;

namespace CodeGuruProfiler.Agent.Sampling;

/// <summary>Takes a look: opens a session of the runtime's sampler and stops it at once.</summary>
internal sealed class LookTaker
{
    /// <summary>The longest time of one session.</summary>
    public static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(2);

    private const int Attempts = 3;
    private const uint BufferMegabytes = 1;

    // Far beyond what the threads of a process have, and 8 MB.
    private const int MaxAddresses = 1024 * 1024;

    private static readonly byte[] Request = PortRequest.CollectTracing2(TraceProvider.SampleProfiler, BufferMegabytes, hasRundown: false);

    private readonly Watchdog _watchdog;
    private readonly LookHold _hold = new();
    private readonly TickSink _tick = new();
    private readonly NetTraceReader _reader;

    public LookTaker(Watchdog watchdog)
    {
        _watchdog = watchdog;
        _reader = new NetTraceReader(_tick, new NetTraceReaderOptions { MaxStackAddresses = MaxAddresses });
    }

    /// <summary>Gets the bytes that looks hold on to.</summary>
    public long HeldBytes => _tick.HeldBytes;

    /// <summary>Gets the number of threads that the last look saw.</summary>
    public int Threads => _tick.Threads;

    /// <summary>Gets the time that the threads stood still for the last look.</summary>
    public TimeSpan Pause => _tick.Pause;

    /// <summary>Releases memory that the last look did not need.</summary>
    public void Trim() => _tick.Trim();

    /// <summary>Takes a look, and adds the stacks.</summary>
    /// <param name="port">The port of the process.</param>
    /// <param name="stacks">Receives the stacks.</param>
    /// <param name="ending">Ends the wait for the tick early when it is set.</param>
    /// <returns><see langword="false"/> when each session ended before the tick.</returns>
    public bool Take(DiagnosticPort port, StackTable stacks, WaitHandle ending)
    {
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            _watchdog.Begin(TimeLimit);
            TakeOnce(port, ending);
            _watchdog.End();
            if (_tick.Threads > 0)
            {
                _hold.Succeeded();
                _tick.AddTo(stacks);
                return true;
            }

            // The stop came before the first tick, or a collection of garbage had the threads.
            _hold.CameTooEarly();
        }

        return false;
    }

    /// <summary>Reads a recorded trace instead, so that all the code that runs while a session is open has run before.</summary>
    public void Rehearse(Stream trace, StackTable stacks, WaitHandle ending)
    {
        _tick.Begin();
        ending.WaitOne(0);
        _reader.Read(trace);
        _tick.AddTo(stacks);
    }

    private void TakeOnce(DiagnosticPort port, WaitHandle ending)
    {
        _tick.Begin();
        using TraceSession session = port.Start(Request);
        ending.WaitOne(_hold.Milliseconds);
        using Stream stop = port.BeginStop(session);
        _reader.Read(session.Stream);
        PortResponse.Read(stop);
    }
}
