using System.Globalization;
using CodeGuruProfiler.Agent.Configuration;
using CodeGuruProfiler.Client.Model;

namespace CodeGuruProfiler.Agent.Orchestration;

/// <summary>Applies a configuration from the service. A setting that it lacks, or that is not a number, stays as it was; one that is out of range is moved into it.</summary>
internal static class SettingsRules
{
    public static AgentSettings Apply(AgentConfiguration configuration, AgentSetup setup, AgentSettings previous) => new(
        setup.SamplingInterval
            ?? Time(configuration, AgentParameterField.SamplingIntervalInMilliseconds, Limits.ShortestSamplingInterval, Limits.LongestSamplingInterval)
            ?? previous.SamplingInterval,
        setup.ReportingInterval ?? Period(configuration.PeriodInSeconds) ?? previous.ReportingInterval,
        setup.MinimumTime
            ?? Time(configuration, AgentParameterField.MinimumTimeForReportingInMilliseconds, TimeSpan.Zero, Limits.LongestMinimumTime)
            ?? previous.MinimumTime,
        setup.MaxStackDepth
            ?? (Number(configuration, AgentParameterField.MaxStackDepth) is { } depth ? (int)Math.Clamp(depth, Limits.LeastStackDepth, Limits.MostStackDepth) : previous.MaxStackDepth));

    /// <summary>Gets the settings before the first configuration.</summary>
    public static AgentSettings Initial(AgentSetup setup) => new(
        setup.SamplingInterval ?? AgentSettings.Default.SamplingInterval,
        setup.ReportingInterval ?? AgentSettings.Default.ReportingInterval,
        setup.MinimumTime ?? AgentSettings.Default.MinimumTime,
        setup.MaxStackDepth ?? AgentSettings.Default.MaxStackDepth);

    // ReportingIntervalInMilliseconds is ignored, as by AWS's agents.
    private static TimeSpan? Period(int seconds)
        => seconds > 0 ? Limits.Clamp(seconds * 1000L, Limits.ShortestReportingInterval, Limits.LongestReportingInterval) : null;

    private static TimeSpan? Time(AgentConfiguration configuration, AgentParameterField field, TimeSpan least, TimeSpan most)
        => Number(configuration, field) is { } milliseconds ? Limits.Clamp(milliseconds, least, most) : null;

    private static long? Number(AgentConfiguration configuration, AgentParameterField field)
        => configuration.AgentParameters.TryGetValue(field, out string? text)
            && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) && number > 0
                ? number
                : null;
}
