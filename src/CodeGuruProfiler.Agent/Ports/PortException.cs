namespace CodeGuruProfiler.Agent.Ports;

/// <summary>The diagnostics port refused a request, or sent bytes that are not a response.</summary>
internal sealed class PortException(string message, uint code) : IOException(message)
{
    // DS_IPC_E_UNKNOWN_COMMAND of the runtime's ds-protocol.h.
    private const uint UnknownCommand = 0x80131385;

    /// <summary>Gets a value indicating whether the runtime is older than the command.</summary>
    public bool IsUnknownCommand => code == UnknownCommand;
}
