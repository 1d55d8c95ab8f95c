namespace CodeGuruProfiler.Agent.Ports;

/// <summary>The place where a runtime listens for diagnostics.</summary>
internal interface IPortEndpoint
{
    /// <summary>Connects. Reads and writes of the stream block; the watchdog may close it, which ends them, also while it connects.</summary>
    Stream Connect(Watchdog? watchdog);
}
