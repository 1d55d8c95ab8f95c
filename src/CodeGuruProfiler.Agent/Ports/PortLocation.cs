namespace CodeGuruProfiler.Agent.Ports;

/// <summary>Where the port of a process is, or why there is none.</summary>
internal readonly record struct PortLocation(IPortEndpoint? Endpoint, string? Reason)
{
    public static PortLocation At(IPortEndpoint endpoint) => new(endpoint, null);

    public static PortLocation Unavailable(string reason) => new(null, reason);
}
