using System.Diagnostics;

namespace CodeGuruProfiler.Agent.Lifecycle;

/// <summary>The processor time of this process.</summary>
internal static class ProcessTime
{
    public static TimeSpan Get()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }
}
