using CodeGuruProfiler.Agent.Configuration;
using Microsoft.Extensions.Logging;

namespace CodeGuruProfiler.Agent.Lambda;

/// <summary>Writes warnings and errors as lines of text, for a function without a logger factory.</summary>
/// <param name="findWriter">Returns the writer. Lambda's runtime may replace that of the console at any time.</param>
internal sealed class WarningLogger(Func<TextWriter> findWriter) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
        => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel is >= LogLevel.Warning and < LogLevel.None;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel))
        {
            return;
        }

        string line = $"{AgentVersion.Name}: {formatter(state, exception)}";
        findWriter().WriteLine(exception is null ? line : $"{line} {exception}");
    }
}
