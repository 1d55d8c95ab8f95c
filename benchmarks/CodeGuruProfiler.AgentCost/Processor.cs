using System.Runtime.InteropServices;

namespace CodeGuruProfiler.AgentCost;

/// <summary>Processor time in nanoseconds' resolution.</summary>
internal static partial class Processor
{
    private const int ProcessClock = 2;
    private const int ThreadClock = 3;

    /// <summary>Gets the milliseconds that all threads of this process have used.</summary>
    public static double OfProcess => Read(ProcessClock);

    /// <summary>Gets the milliseconds that this thread has used.</summary>
    public static double OfThread => Read(ThreadClock);

    private static double Read(int clock) => clock_gettime(clock, out Time time) == 0 ? (time.Seconds * 1e3) + (time.Nanoseconds / 1e6) : throw new PlatformNotSupportedException();

    [LibraryImport("libc")]
    private static partial int clock_gettime(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Time
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
