using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using CodeGuruProfiler.Tests.Listening;
using Microsoft.Extensions.Logging;

namespace CodeGuruProfiler.Client.Tests.Telemetry;

/// <summary>Listens to spans, measurements and log lines of calls to one host, whatever else runs beside.</summary>
internal sealed class RecordedTelemetry : ILoggerFactory, ILogger
{
    private readonly string _host;
    private readonly ClientListener _listener;

    public RecordedTelemetry(string host)
    {
        _host = host;
        _listener = new ClientListener(Record, Record);
    }

    public string Host => _host;

    public ConcurrentQueue<Activity> Spans { get; } = [];

    public ConcurrentQueue<(string Instrument, double Value, Dictionary<string, object?> Tags)> Measurements { get; } = [];

    public ConcurrentQueue<(LogLevel Level, EventId Id, string Text)> Lines { get; } = [];

    public ILogger CreateLogger(string categoryName)
    {
        Assert.Equal(ClientListener.Source, categoryName);
        return this;
    }

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
        => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        => Lines.Enqueue((logLevel, eventId, formatter(state, exception)));

    public void Dispose() => _listener.Dispose();

    private void Record(Activity span)
    {
        if (_host.Equals(span.GetTagItem("server.address")))
        {
            Spans.Enqueue(span);
        }
    }

    private void Record(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
    {
        var copy = tags.ToArray().ToDictionary(tag => tag.Key, tag => tag.Value);
        if (copy.TryGetValue("server.address", out object? host) && _host.Equals(host))
        {
            Measurements.Enqueue((instrument.Name, value, copy));
        }
    }
}
