using CodeGuruProfiler.Configuration;
using Microsoft.Extensions.Configuration;

namespace CodeGuruProfiler.Agent.DependencyInjection;

/// <summary>Reads the options from configuration.</summary>
internal static class OptionsBinding
{
    private const string Duration = "a time such as 00:05:00 for five minutes";

    public static void Bind(IConfiguration configuration, CodeGuruProfilerAgentOptions options)
    {
        var values = new ConfigurationValues(configuration);
        options.ProfilingGroupName = values.Text(nameof(options.ProfilingGroupName)) ?? options.ProfilingGroupName;
        options.KillSwitchFile = values.Text(nameof(options.KillSwitchFile)) ?? options.KillSwitchFile;
        values.Read<bool>(nameof(options.Enabled), ConfigurationValues.Flag, bool.TryParse, value => options.Enabled = value);
        values.Read<TimeSpan>(nameof(options.SamplingInterval), Duration, ConfigurationValues.TryParse, value => options.SamplingInterval = value);
        values.Read<TimeSpan>(nameof(options.ReportingInterval), Duration, ConfigurationValues.TryParse, value => options.ReportingInterval = value);
        values.Read<TimeSpan>(nameof(options.MinimumTimeForReporting), Duration, ConfigurationValues.TryParse, value => options.MinimumTimeForReporting = value);
        values.Read<TimeSpan>(nameof(options.StartDelay), Duration, ConfigurationValues.TryParse, value => options.StartDelay = value);
        values.Read<int>(nameof(options.MaxStackDepth), ConfigurationValues.WholeNumber, ConfigurationValues.TryParse, value => options.MaxStackDepth = value);
        values.Read<ThreadStateDetail>(nameof(options.ThreadStates), "Detailed or WallTime", ConfigurationValues.TryParseName, value => options.ThreadStates = value);
        values.Read<bool>(nameof(options.HideAsyncPlumbing), ConfigurationValues.Flag, bool.TryParse, value => options.HideAsyncPlumbing = value);
        values.Read<bool>(nameof(options.CreateProfilingGroup), ConfigurationValues.Flag, bool.TryParse, value => options.CreateProfilingGroup = value);
        values.Read<double>(nameof(options.CpuLimitPercent), ConfigurationValues.Number, ConfigurationValues.TryParse, value => options.CpuLimitPercent = value);
        values.Read<long>(nameof(options.MemoryLimitBytes), ConfigurationValues.WholeNumber, ConfigurationValues.TryParse, value => options.MemoryLimitBytes = value);
    }
}
