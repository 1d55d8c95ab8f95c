namespace CodeGuruProfiler.Agent.Lifecycle;

/// <summary>Holds the cost of looks below its limit: it doubles the interval, and ends the agent when the longest is not enough.</summary>
internal sealed class Budget(double limitPercent)
{
    private const int LooksPerCheck = 20;

    private static readonly TimeSpan LongestInterval = TimeSpan.FromSeconds(16);

    private TimeSpan _least;
    private TimeSpan _cost;
    private TimeSpan _active;
    private int _looks = -1;

    /// <summary>Gets the cost of the last twenty looks, in percent of a core.</summary>
    public double Percent { get; private set; }

    /// <summary>Gets the interval to use instead of the wanted one.</summary>
    public TimeSpan IntervalFor(TimeSpan wanted) => wanted > _least ? wanted : _least;

    /// <summary>Adds a look.</summary>
    /// <param name="cost">Its processor time, and the time that it paused the program.</param>
    /// <param name="active">The time since the look before it, without pauses.</param>
    /// <param name="wanted">The interval of the settings.</param>
    public BudgetResult Add(TimeSpan cost, TimeSpan active, TimeSpan wanted)
    {
        // The first look compiles the code of all others; its cost does not represent them.
        if (++_looks == 0)
        {
            return BudgetResult.Held;
        }

        _cost += cost;
        _active += active;
        if (_looks < LooksPerCheck || _active <= TimeSpan.Zero)
        {
            return BudgetResult.Held;
        }

        Percent = 100 * (_cost / _active);
        (_cost, _active, _looks) = (TimeSpan.Zero, TimeSpan.Zero, 0);
        TimeSpan interval = IntervalFor(wanted);
        if (Percent <= limitPercent)
        {
            return BudgetResult.Held;
        }

        if (interval >= LongestInterval)
        {
            return BudgetResult.Exceeded;
        }

        _least = interval * 2 < LongestInterval ? interval * 2 : LongestInterval;
        return BudgetResult.Slower;
    }
}
