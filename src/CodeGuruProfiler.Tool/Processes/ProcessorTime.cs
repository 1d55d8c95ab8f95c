using System.ComponentModel;

namespace CodeGuruProfiler.Tool.Processes;

/// <summary>The processor time of a process, also when it has ended: then it is the last that was read.</summary>
internal sealed class ProcessorTime(Func<TimeSpan> read)
{
    private TimeSpan _last;

    public TimeSpan Get()
    {
        try
        {
            _last = read();
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception or NotSupportedException)
        {
            // The process has ended, or is no longer this user's.
        }

        return _last;
    }
}
