using CodeGuruProfiler.Tool.Running;
using Microsoft.Extensions.Logging;

namespace CodeGuruProfiler.Tool.Processes;

/// <summary>Writes each event as a note.</summary>
internal sealed class NoteLogger(CommandRun run) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
        => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel is >= LogLevel.Information and < LogLevel.None;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            run.Note(formatter(state, exception));
        }
    }
}
