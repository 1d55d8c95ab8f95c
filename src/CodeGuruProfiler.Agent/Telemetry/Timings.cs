namespace CodeGuruProfiler.Agent.Telemetry;

/// <summary>The longest and the average duration of each step of the agent since its start, by the names of AWS's agents.</summary>
internal sealed class Timings
{
    public const string Look = "sampleAndAggregate";
    public const string Flush = "flush";
    public const string Configure = "refreshConfiguration";
    public const string Report = "report";
    public const string Create = "createProfilingGroup";

    private readonly Dictionary<string, (double Longest, double Sum, long Count)> _steps = [];

    public void Add(string step, TimeSpan duration)
    {
        double seconds = duration.TotalSeconds;
        (double longest, double sum, long count) = _steps.GetValueOrDefault(step);
        _steps[step] = (Math.Max(longest, seconds), sum + seconds, count + 1);
    }

    public IReadOnlyDictionary<string, double> ToMap()
    {
        var map = new Dictionary<string, double>(2 * _steps.Count);
        foreach ((string step, (double longest, double sum, long count)) in _steps)
        {
            map[$"{step}_timings_max"] = longest;
            map[$"{step}_timings_average"] = sum / count;
        }

        return map;
    }
}
