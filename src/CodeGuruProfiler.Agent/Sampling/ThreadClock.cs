using System.Runtime.InteropServices;

namespace CodeGuruProfiler.Agent.Sampling;

/// <summary>The processor time that the current thread has used.</summary>
internal static partial class ThreadClock
{
    // CLOCK_THREAD_CPUTIME_ID
    private const int LinuxThreadClock = 3;
    private const int AppleThreadClock = 16;

    /// <summary>Gets the processor time.</summary>
    /// <value>Zero where the system does not report it.</value>
    public static TimeSpan Now
    {
        get
        {
            if (OperatingSystem.IsWindows())
            {
                return GetThreadTimes(GetCurrentThread(), out _, out _, out long kernel, out long user) ? TimeSpan.FromTicks(kernel + user) : TimeSpan.Zero;
            }

            int clock = OperatingSystem.IsMacOS() ? AppleThreadClock : LinuxThreadClock;
            return clock_gettime(clock, out Time time) == 0 ? TimeSpan.FromTicks((time.Seconds * TimeSpan.TicksPerSecond) + (time.Nanoseconds / TimeSpan.NanosecondsPerTick)) : TimeSpan.Zero;
        }
    }

    [LibraryImport("libc")]
    private static partial int clock_gettime(int clock, out Time time);

    [LibraryImport("kernel32")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool GetThreadTimes(nint thread, out long creation, out long exit, out long kernel, out long user);

    [LibraryImport("kernel32")]
    private static partial nint GetCurrentThread();

    [StructLayout(LayoutKind.Sequential)]
    private struct Time
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
