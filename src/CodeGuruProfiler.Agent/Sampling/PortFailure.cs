using System.Net.Sockets;
using CodeGuruProfiler.NetTrace;

namespace CodeGuruProfiler.Agent.Sampling;

/// <summary>Exceptions that a session can end with, whatever the code does.</summary>
internal static class PortFailure
{
    /// <summary>Indicates whether the cause is the process, its port, or the watchdog that closed the connection.</summary>
    public static bool Is(Exception exception)
        => exception is IOException or SocketException or ObjectDisposedException or NetTraceFormatException or UnauthorizedAccessException or TimeoutException;
}
