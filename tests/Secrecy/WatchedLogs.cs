using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace CodeGuruProfiler.Tests.Secrecy;

/// <summary>Logs of clients in tests, every level on: <see cref="SecretsWatch"/> reads the lines and the values behind them.</summary>
internal sealed class WatchedLogs : ILoggerFactory, ILogger
{
    private readonly ConcurrentDictionary<SecretsWatch, bool> _readers = [];

    public void Add(SecretsWatch reader) => _readers[reader] = true;

    public void Remove(SecretsWatch reader) => _readers.TryRemove(reader, out _);

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        Look(state.ToString() ?? "");
        return null;
    }

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        Look($"{formatter(state, exception)} {exception}");
        if (state is IEnumerable<KeyValuePair<string, object?>> values)
        {
            Look(string.Join(' ', values));
        }
    }

    public void Dispose()
    {
    }

    private void Look(string text)
    {
        foreach (SecretsWatch reader in _readers.Keys)
        {
            reader.Look("logged", text);
        }
    }
}
