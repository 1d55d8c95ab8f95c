namespace CodeGuruProfiler.Agent.Sampling;

/// <summary>The time that a session stays open before it is stopped: long enough for the first tick of the runtime's sampler, and no longer.</summary>
internal sealed class LookHold
{
    public const int Shortest = 1;
    public const int Longest = 20;

    private const int GoodLooksUntilShorter = 30;

    private int _goodLooks;

    public int Milliseconds { get; private set; } = Shortest;

    /// <summary>Learns that the tick came.</summary>
    public void Succeeded()
    {
        if (++_goodLooks > GoodLooksUntilShorter && Milliseconds > Shortest)
        {
            Milliseconds--;
            _goodLooks = 0;
        }
    }

    /// <summary>Learns that the session ended before the tick.</summary>
    public void CameTooEarly()
    {
        Milliseconds = Math.Min(Longest, Milliseconds + 1 + (Milliseconds / 2));
        _goodLooks = 0;
    }
}
