namespace CodeGuruProfiler.Client;

/// <summary>
/// The token bucket that limits retries. It drains while the service fails, so that a program's attempts do not multiply, and refills with successes.
/// </summary>
/// <remarks>
/// <para>
/// Every client has a separate one unless you set <see cref="CodeGuruProfilerClientOptions.RetryQuota"/>. Use the same one for several clients
/// whose calls meet the same limits of the service.
/// </para>
/// <para>Any number of threads may use it at once.</para>
/// </remarks>
public sealed class RetryQuota
{
    internal const int TransientCost = 14;
    internal const int ThrottlingCost = 5;

    // Added by a call that needed no retry.
    internal const int SuccessRefund = 1;

    private const int Capacity = 500;

    private int _available;

    /// <summary>Creates a full quota: 500 tokens.</summary>
    public RetryQuota()
        : this(Capacity)
    {
    }

    internal RetryQuota(int available) => _available = Math.Min(available, Capacity);

    /// <summary>Gets how many tokens there are now.</summary>
    /// <value>
    /// 0 to 500. A retry takes 14, or 5 after throttling, and its success puts back as much; a call that needed no retry puts in 1. While there are
    /// fewer tokens than a retry takes, calls fail with their first failure.
    /// </value>
    public int Available => Volatile.Read(ref _available);

    internal bool TryTake(int cost)
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

    internal void PutBack(int amount)
    {
        int available = Volatile.Read(ref _available);
        while (available < Capacity)
        {
            int found = Interlocked.CompareExchange(ref _available, Math.Min(Capacity, available + amount), available);
            if (found == available)
            {
                return;
            }

            available = found;
        }
    }
}
