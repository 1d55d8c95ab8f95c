using System.Collections;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.ExceptionServices;
using CodeGuruProfiler.Tests.Listening;

[assembly: AssemblyFixture(typeof(SecretsWatch))]

namespace CodeGuruProfiler.Tests.Secrecy;

/// <summary>
/// Reads everything that is traced, measured and thrown while the tests of this assembly run, and everything that their clients log, and fails the
/// run when a secret or a signature is in it. Exceptions are read where they are thrown, those too that nobody sees.
/// </summary>
public sealed class SecretsWatch : IDisposable
{
    [ThreadStatic]
    private static bool _isLooking;

    // Each method that awaits throws an exception again, with a longer stack and the same text.
    [ThreadStatic]
    private static (SecretsWatch? Watch, Exception? Exception) _lastRead;

    private readonly Func<string, string?> _find;
    private readonly ClientListener _listener;
    private readonly ConcurrentQueue<string> _leaks = [];

    public SecretsWatch()
        : this(TestSecrets.FindIn)
        => Logs.Add(this);

    internal SecretsWatch(Func<string, string?> find)
    {
        _find = find;
        _listener = new ClientListener(
            Look, (instrument, _, tags, _) => Look($"measured by {instrument.Name}", string.Join(' ', tags.ToArray())));
        AppDomain.CurrentDomain.FirstChanceException += Look;
    }

    /// <summary>Gets what clients of tests log to; it passes nothing on.</summary>
    internal static WatchedLogs Logs { get; } = new();

    /// <summary>Gets what got out.</summary>
    internal IReadOnlyCollection<string> Leaks => _leaks;

    public void Dispose()
    {
        AppDomain.CurrentDomain.FirstChanceException -= Look;
        Logs.Remove(this);
        _listener.Dispose();
        if (!_leaks.IsEmpty)
        {
            throw new InvalidOperationException($"{_leaks.Count} secret(s) got out:\n{string.Join('\n', _leaks.Distinct().Take(20))}");
        }
    }

    internal void Look(string where, string text)
    {
        if (_find(text) is { } secret)
        {
            _leaks.Enqueue($"'{secret}' was {where}: {text}");
        }
    }

    private void Look(Activity span)
    {
        Look($"traced by {span.OperationName}", $"{span.DisplayName} {span.StatusDescription} {string.Join(' ', span.TagObjects)} {string.Join(' ', span.Baggage)}");
        foreach (ActivityEvent happened in span.Events)
        {
            Look($"traced by {span.OperationName}", $"{happened.Name} {string.Join(' ', happened.Tags)}");
        }
    }

    private void Look(object? sender, FirstChanceExceptionEventArgs thrown)
    {
        // An exception that is thrown while an exception is read is not read.
        if (_isLooking || (_lastRead == (this, thrown.Exception) && thrown.Exception.Data.Count == 0))
        {
            return;
        }

        _isLooking = true;
        try
        {
            for (Exception? exception = thrown.Exception; exception is not null; exception = exception.InnerException)
            {
                Look("thrown", exception.ToString());
                foreach (DictionaryEntry entry in exception.Data)
                {
                    Look("thrown as data", $"{entry.Key}={entry.Value}");
                }
            }
        }
        finally
        {
            _lastRead = (this, thrown.Exception);
            _isLooking = false;
        }
    }
}
