using System.Collections.Concurrent;

namespace CodeGuruProfiler.Soak;

/// <summary>How calls ended, and in how many attempts.</summary>
internal sealed class Tally
{
    private readonly ConcurrentDictionary<string, int> _outcomes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<int, int> _attempts = new();
    private readonly ConcurrentQueue<Exception> _undocumented = new();

    public int Calls => _outcomes.Values.Sum();

    public IEnumerable<Exception> Undocumented => _undocumented;

    public IEnumerable<KeyValuePair<string, int>> Outcomes => _outcomes.OrderByDescending(outcome => outcome.Value);

    public IEnumerable<KeyValuePair<int, int>> Attempts => _attempts.OrderBy(attempts => attempts.Key);

    public void Add(string outcome, int attempts)
    {
        _outcomes.AddOrUpdate(outcome, 1, static (_, count) => count + 1);
        _attempts.AddOrUpdate(attempts, 1, static (_, count) => count + 1);
    }

    public void AddUndocumented(Exception exception)
    {
        Add($"UNDOCUMENTED {exception.GetType().FullName}", 0);
        _undocumented.Enqueue(exception);
    }
}
