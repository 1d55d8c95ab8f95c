namespace CodeGuruProfiler.Client.Retries;

/// <summary>
/// The token bucket that retries are paid from. It empties while the service is down, so that the calls of a client do not multiply then.
/// One is shared by all calls of a client; any number of threads may use it at once.
/// </summary>
internal sealed class RetryQuota(int capacity = RetryQuota.Capacity)
{
    public const int Capacity = 500;
    public const int TransientCost = 14;
    public const int ThrottlingCost = 5;

    /// <summary>What a call that needed no retry puts in.</summary>
    public const int SuccessRefund = 1;

    private readonly int _capacity = Math.Max(capacity, Capacity);
    private int _available = capacity;

    public int Available => Volatile.Read(ref _available);

    public bool TryTake(int cost)
    {
        int available = Volatile.Read(ref _available);
        while (available >= cost)
        {
            int found = Interlocked.CompareExchange(ref _available, available - cost, available);
            if (found == available)
            {
                return true;
            }

            available = found;
        }

        return false;
    }

    public void PutBack(int amount)
    {
        int available = Volatile.Read(ref _available);
        while (available < _capacity)
        {
            int found = Interlocked.CompareExchange(ref _available, Math.Min(_capacity, available + amount), available);
            if (found == available)
            {
                return;
            }

            available = found;
        }
    }
}
