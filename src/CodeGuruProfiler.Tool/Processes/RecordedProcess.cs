using System.Diagnostics;
using System.Globalization;
using CodeGuruProfiler.Agent.Ports;

namespace CodeGuruProfiler.Tool.Processes;

/// <summary>A process that runs, and its diagnostics port.</summary>
internal sealed record RecordedProcess(string Name, IPortEndpoint Endpoint)
{
    /// <exception cref="Failures.ToolException">The process has no port.</exception>
    public static RecordedProcess Find(int processId)
    {
        PortLocation location = new PortSearch(processId).Find();
        if (location.Endpoint is null)
        {
            throw Errors.CannotBeSampled(location.Reason!); // the one or the other
        }

        return new RecordedProcess(NameOf(processId), location.Endpoint);
    }

    private static string NameOf(int processId)
    {
        string id = processId.ToString(CultureInfo.InvariantCulture);
        try
        {
            using var process = Process.GetProcessById(processId);
            return $"{process.ProcessName}-{id}";
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            return "process-" + id; // it ended a moment ago
        }
    }
}
