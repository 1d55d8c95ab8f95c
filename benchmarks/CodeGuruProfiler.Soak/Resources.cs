using System.Diagnostics;
using System.Net.NetworkInformation;

namespace CodeGuruProfiler.Soak;

/// <summary>The resources of this process.</summary>
internal sealed record Resources(int Sockets, int Handles, int Threads, long HeapBytes)
{
    // Room for what the runtime does by itself: threads of its pool come and go, and its caches fill up.
    private const int ThreadSlack = 12;
    private const int HandleSlack = 24;
    private const long HeapSlack = 4 * 1024 * 1024;

    /// <summary>Counts, when everything that can be collected is.</summary>
    public static Resources Now(int port)
    {
        for (int i = 0; i < 3; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        using Process process = Process.GetCurrentProcess();
        int sockets = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpConnections()
            .Count(connection => connection.RemoteEndPoint.Port == port && connection.State is not (TcpState.TimeWait or TcpState.Closed));
        return new Resources(sockets, process.HandleCount, process.Threads.Count, GC.GetTotalMemory(forceFullCollection: true));
    }

    /// <summary>Reports the resources that have grown since then beyond what concurrent callers explain.</summary>
    public IEnumerable<string> GrownSince(Resources start, int callers)
    {
        if (Sockets > start.Sockets + callers)
        {
            yield return $"sockets from {start.Sockets} to {Sockets}";
        }

        if (Handles > start.Handles + callers + HandleSlack)
        {
            yield return $"handles from {start.Handles} to {Handles}";
        }

        if (Threads > start.Threads + ThreadSlack)
        {
            yield return $"threads from {start.Threads} to {Threads}";
        }

        if (HeapBytes > start.HeapBytes + HeapSlack)
        {
            yield return $"the managed heap from {start.HeapBytes} to {HeapBytes} bytes";
        }
    }
}
