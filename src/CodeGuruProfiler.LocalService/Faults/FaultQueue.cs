namespace CodeGuruProfiler.LocalService.Faults;

/// <summary>Faults that wait for their requests.</summary>
internal sealed class FaultQueue
{
    /// <summary>The most faults that wait: every request is held against each of them.</summary>
    public const int MaxWaiting = 1000;

    private readonly object _lock = new();
    private readonly List<Waiting> _waiting = [];

    public void Add(Fault fault, int count, string? operation, FaultCondition? when)
    {
        lock (_lock)
        {
            if (_waiting.Count == MaxWaiting)
            {
                throw new InvalidOperationException($"{MaxWaiting} faults wait already: one fault can be for several requests, by its count. Clear those that are left over.");
            }

            _waiting.Add(new Waiting(fault, operation, when) { Count = count });
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _waiting.Clear();
        }
    }

    /// <summary>Takes the first fault that is for a request; null when none is.</summary>
    public Fault? Take(FaultTarget request)
    {
        lock (_lock)
        {
            Waiting? first = _waiting.Find(waiting => waiting.IsFor(request));
            if (first is not null && --first.Count == 0)
            {
                _waiting.Remove(first);
            }

            return first?.Fault;
        }
    }

    private sealed record Waiting(Fault Fault, string? Operation, FaultCondition? When)
    {
        public int Count { get; set; }

        public bool IsFor(FaultTarget request) => (Operation is null || Operation == request.Operation) && (When is null || request.Meets(When));
    }
}
