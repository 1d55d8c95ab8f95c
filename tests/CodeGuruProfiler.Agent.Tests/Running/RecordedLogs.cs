using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace CodeGuruProfiler.Agent.Tests.Running;

/// <summary>The lines that were logged, at every level.</summary>
internal sealed class RecordedLogs : ILoggerFactory, ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(LogLevel Level, int Id, string Text)> _lines = new();
    private readonly ConcurrentQueue<(string Text, TaskCompletionSource Seen)> _awaited = new();

    public IReadOnlyList<(LogLevel Level, int Id, string Text)> Lines => [.. _lines];

    public IReadOnlyList<string> Warnings => [.. _lines.Where(line => line.Level >= LogLevel.Warning).Select(line => line.Text)];

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
        => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        string text = formatter(state, exception);
        _lines.Enqueue((logLevel, eventId.Id, text));
        foreach ((string awaited, TaskCompletionSource seen) in _awaited)
        {
            if (text.Contains(awaited, StringComparison.Ordinal))
            {
                seen.TrySetResult();
            }
        }
    }

    /// <summary>Waits for a line. It is asked for before what logs it begins.</summary>
    public Task WaitForAsync(string text)
    {
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _awaited.Enqueue((text, seen));
        return seen.Task;
    }

    public void Dispose()
    {
    }
}
