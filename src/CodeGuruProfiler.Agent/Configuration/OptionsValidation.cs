using System.Globalization;

namespace CodeGuruProfiler.Agent.Configuration;

/// <summary>Finds invalid values in options. The group is not checked: without one the agent stays off.</summary>
internal static class OptionsValidation
{
    public static List<string> FindFailures(CodeGuruProfilerAgentOptions options)
    {
        List<string> failures = [];
        Check(options.SamplingInterval, nameof(options.SamplingInterval), Limits.ShortestSamplingInterval, Limits.LongestSamplingInterval, failures);
        Check(options.ReportingInterval, nameof(options.ReportingInterval), Limits.ShortestReportingInterval, Limits.LongestReportingInterval, failures);
        Check(options.MinimumTimeForReporting, nameof(options.MinimumTimeForReporting), TimeSpan.Zero, Limits.LongestMinimumTime, failures);
        Check(options.StartDelay, nameof(options.StartDelay), TimeSpan.Zero, Limits.LongestStartDelay, failures);
        Check(options.MaxStackDepth is null or (>= Limits.LeastStackDepth and <= Limits.MostStackDepth), nameof(options.MaxStackDepth), "2 to 10,000", options.MaxStackDepth, failures);
        Check(options.CpuLimitPercent is > 0 and <= 100, nameof(options.CpuLimitPercent), "more than 0 and at most 100", options.CpuLimitPercent, failures);
        Check(options.MemoryLimitBytes >= Limits.LeastMemory, nameof(options.MemoryLimitBytes), "at least 65,536", options.MemoryLimitBytes, failures);
        Check(Enum.IsDefined(options.ThreadStates), nameof(options.ThreadStates), "Detailed or WallTime", (int)options.ThreadStates, failures);
        if (options.Client is null)
        {
            failures.Add("Client must not be null.");
        }

        return failures;
    }

    private static void Check(TimeSpan? value, string name, TimeSpan least, TimeSpan most, List<string> failures)
        => Check(value is null || (value >= least && value <= most), name, $"{least:c} to {most:c}", value?.ToString("c", CultureInfo.InvariantCulture), failures);

    private static void Check(bool isValid, string name, string expected, object? value, List<string> failures)
    {
        if (!isValid)
        {
            failures.Add(string.Create(CultureInfo.InvariantCulture, $"{name} must be {expected}, but is {value}."));
        }
    }
}
