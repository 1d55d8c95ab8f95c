namespace CodeGuruProfiler.LocalService.Faults;

/// <summary>Faults that wait for their requests.</summary>
internal sealed class FaultQueue
{
    private readonly object _lock = new();
    private readonly List<Waiting> _waiting = [];

    public void Add(Fault fault, int count, string? operation)
    {
        lock (_lock)
        {
            _waiting.Add(new Waiting(fault, operation) { Count = count });
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _waiting.Clear();
        }
    }

    /// <summary>Takes the first fault that is for an operation; null when none is.</summary>
    public Fault? Take(string operation)
    {
        lock (_lock)
        {
            Waiting? first = _waiting.Find(waiting => waiting.Operation is null || waiting.Operation == operation);
            if (first is not null && --first.Count == 0)
            {
                _waiting.Remove(first);
            }

            return first?.Fault;
        }
    }

    private sealed record Waiting(Fault Fault, string? Operation)
    {
        public int Count { get; set; }
    }
}
