namespace CodeGuruProfiler.Client.ClockSkew;

/// <summary>How far the service's clock is ahead of this machine's, as its answers told. One is shared by all calls of a client.</summary>
internal sealed class ServiceClock
{
    private long _skewTicks;

    public TimeSpan Skew
    {
        get => new(Volatile.Read(ref _skewTicks));
        set => Volatile.Write(ref _skewTicks, value.Ticks);
    }
}
