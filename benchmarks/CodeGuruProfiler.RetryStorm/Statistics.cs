namespace CodeGuruProfiler.RetryStorm;

/// <summary>Counts, second by second: calls and attempts by when their call began, and attempts by when they were sent.</summary>
internal sealed class Statistics
{
    private const double Normal = 0.99;

    private readonly int[] _calls = new int[(int)Scenario.End + 1];
    private readonly int[] _successes = new int[(int)Scenario.End + 1];
    private readonly int[] _attempts = new int[(int)Scenario.End + 1];
    private readonly int[] _sent = new int[(int)(Scenario.End + (2 * Scenario.TotalTimeout)) + 1];

    public void Sent(double callStart, double now)
    {
        _attempts[(int)callStart]++;
        _sent[(int)now]++;
    }

    public void Ended(double callStart, bool isSuccess)
    {
        _calls[(int)callStart]++;
        _successes[(int)callStart] += isSuccess ? 1 : 0;
    }

    public Report Report() => new(
        Share(0, Scenario.BrownoutStart),
        Share(Scenario.BrownoutStart, Scenario.BrownoutEnd),
        Share(Scenario.BrownoutEnd, Scenario.End),
        Attempts(Scenario.BrownoutStart, Scenario.BrownoutEnd),
        Attempts(Scenario.BrownoutEnd, Scenario.End),
        _sent.Max(),
        Recovery());

    private double Share(double from, double to) => (double)Sum(_successes, from, to) / Sum(_calls, from, to);

    private double Attempts(double from, double to) => (double)Sum(_attempts, from, to) / Sum(_calls, from, to);

    private static int Sum(int[] counts, double from, double to) => counts.AsSpan((int)from, (int)(to - from)).ToArray().Sum();

    // From when on every second is as good as before.
    private string Recovery()
    {
        int second = (int)Scenario.End;
        while (second > Scenario.BrownoutEnd && _successes[second - 1] >= _calls[second - 1] * Normal)
        {
            second--;
        }

        return second == (int)Scenario.End ? $"not within {Scenario.End - Scenario.BrownoutEnd:0} s" : $"{second - Scenario.BrownoutEnd:0} s";
    }
}
