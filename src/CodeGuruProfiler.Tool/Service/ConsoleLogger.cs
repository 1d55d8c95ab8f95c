using CodeGuruProfiler.Tool.Terminal;
using Microsoft.Extensions.Logging;

namespace CodeGuruProfiler.Tool.Service;

/// <summary>Writes each event as one line. The client never logs credentials or bodies.</summary>
internal sealed class ConsoleLogger(ToolConsole console) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
        => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel is >= LogLevel.Debug and < LogLevel.None;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            console.WriteError($"{(logLevel >= LogLevel.Warning ? "warning" : "verbose")}: {formatter(state, exception)}");
        }
    }
}
