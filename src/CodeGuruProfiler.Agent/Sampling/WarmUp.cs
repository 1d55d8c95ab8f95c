using System.Buffers;
using System.Reflection;
using CodeGuruProfiler.Agent.Naming;
using CodeGuruProfiler.Agent.Ports;
using CodeGuruProfiler.NetTrace;

namespace CodeGuruProfiler.Agent.Sampling;

/// <summary>Runs, before the first session, what runs while one is open.</summary>
/// <remarks>
/// The first use of sockets, of rented arrays, or of a class with static fields may create an <c>EventSource</c>. While the runtime stops a session of this process, that
/// would wait for the end of the session, which waits for its reader. See the remarks of <see cref="Watchdog"/>.
/// </remarks>
internal static class WarmUp
{
    private static readonly ulong[] RecordedAddresses = [0x1000];

    /// <returns>The runtime, from the exchange with the port.</returns>
    public static RuntimeInfo Run(DiagnosticPort port, LookTaker looks, Rundown rundown, Watchdog watchdog, WaitHandle ending)
    {
        _ = ThreadClock.Now;
        ArrayPool<byte>.Shared.Return(ArrayPool<byte>.Shared.Rent(1));
        ArrayPool<char>.Shared.Return(ArrayPool<char>.Shared.Rent(1));

        using Stream trace = OpenTrace();
        looks.Rehearse(trace, new StackTable(maxAddresses: 16), ending);
        trace.Position = 0;
        rundown.Rehearse(trace, RecordedAddresses);

        watchdog.Begin(LookTaker.TimeLimit);
        RuntimeInfo runtime = port.GetRuntimeInfo();
        watchdog.End();
        return runtime;
    }

    /// <summary>Opens the recorded trace: two samples, a method, and a module.</summary>
    public static Stream OpenTrace()
        // The project embeds it.
        => Assembly.GetExecutingAssembly().GetManifestResourceStream("WarmUp.nettrace")!;
}
