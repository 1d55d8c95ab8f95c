using CodeGuruProfiler.Tool.Running;
using Microsoft.Extensions.Logging;

namespace CodeGuruProfiler.Tool.Processes;

/// <summary>Shows what the agent logs for its users: information and warnings, as notes.</summary>
internal sealed class NoteLoggerFactory(CommandRun run) : ILoggerFactory
{
    public ILogger CreateLogger(string categoryName) => new NoteLogger(run);

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public void Dispose()
    {
    }
}
