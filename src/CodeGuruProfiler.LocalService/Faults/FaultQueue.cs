namespace CodeGuruProfiler.LocalService.Faults;

/// <summary>The queued faults.</summary>
internal sealed class FaultQueue
{
    /// <summary>The maximum number of queued faults, because every request is matched against each of them.</summary>
    public const int MaxWaiting = 1000;

    private readonly object _lock = new();
    private readonly List<Waiting> _waiting = [];

    public void Add(Fault fault, int count, string? operation, FaultCondition? when)
    {
        lock (_lock)
        {
            if (_waiting.Count == MaxWaiting)
            {
                throw Errors.QueueIsFull(MaxWaiting);
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

    /// <summary>Takes the first fault that matches a request; null when none matches.</summary>
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
