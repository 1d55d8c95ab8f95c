namespace CodeGuruProfiler.Agent.Ports;

/// <summary>Finds the port of one process, as often as it is asked.</summary>
internal interface IPortSource
{
    /// <summary>Finds the port, or the reason for which there is none.</summary>
    PortLocation Find();

    /// <summary>Finds what would slow down each look of the process; <see langword="null"/> when nothing does.</summary>
    string? FindWarning();

    /// <summary>Explains a failure that lasts; <see langword="null"/> when the next look may succeed.</summary>
    string? Explain(Exception failure);
}
