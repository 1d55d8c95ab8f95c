using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace CodeGuruProfiler.Agent.DependencyInjection;

/// <summary>Reads the options from configuration, key by key, without reflection. The exception for an invalid value names its key. An empty value counts as absent.</summary>
internal static class OptionsBinding
{
    private const string Flag = "true or false";
    private const string Number = "a number";
    private const string WholeNumber = "a whole number";
    private const string Duration = "a time such as 00:05:00 for five minutes";

    private delegate bool Parser<T>(string text, out T value);

    public static void Bind(IConfiguration configuration, CodeGuruProfilerAgentOptions options)
    {
        options.ProfilingGroupName = Text(configuration, nameof(options.ProfilingGroupName)) ?? options.ProfilingGroupName;
        options.KillSwitchFile = Text(configuration, nameof(options.KillSwitchFile)) ?? options.KillSwitchFile;
        Read<bool>(configuration, nameof(options.Enabled), Flag, bool.TryParse, value => options.Enabled = value);
        Read<TimeSpan>(configuration, nameof(options.SamplingInterval), Duration, TryParse, value => options.SamplingInterval = value);
        Read<TimeSpan>(configuration, nameof(options.ReportingInterval), Duration, TryParse, value => options.ReportingInterval = value);
        Read<TimeSpan>(configuration, nameof(options.MinimumTimeForReporting), Duration, TryParse, value => options.MinimumTimeForReporting = value);
        Read<TimeSpan>(configuration, nameof(options.StartDelay), Duration, TryParse, value => options.StartDelay = value);
        Read<int>(configuration, nameof(options.MaxStackDepth), WholeNumber, TryParse, value => options.MaxStackDepth = value);
        Read<ThreadStateDetail>(configuration, nameof(options.ThreadStates), "Detailed or WallTime", TryParse, value => options.ThreadStates = value);
        Read<bool>(configuration, nameof(options.HideAsyncPlumbing), Flag, bool.TryParse, value => options.HideAsyncPlumbing = value);
        Read<bool>(configuration, nameof(options.CreateProfilingGroup), Flag, bool.TryParse, value => options.CreateProfilingGroup = value);
        Read<double>(configuration, nameof(options.CpuLimitPercent), Number, TryParse, value => options.CpuLimitPercent = value);
        Read<long>(configuration, nameof(options.MemoryLimitBytes), WholeNumber, TryParse, value => options.MemoryLimitBytes = value);
    }

    private static void Read<T>(IConfiguration configuration, string key, string expected, Parser<T> tryParse, Action<T> set)
    {
        if (Text(configuration, key) is { } text)
        {
            set(tryParse(text, out T value) ? value : throw Errors.NotAValue(Path(configuration, key), text, expected));
        }
    }

    private static string? Text(IConfiguration configuration, string key) => configuration[key] switch
    {
        { Length: > 0 } text => text,
        null when configuration.GetSection(key).GetChildren().Any() => throw Errors.NotOneValue(Path(configuration, key)),
        _ => null,
    };

    private static string Path(IConfiguration configuration, string key)
        => configuration is IConfigurationSection section ? ConfigurationPath.Combine(section.Path, key) : key;

    private static bool TryParse(string text, out int value) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out value);

    private static bool TryParse(string text, out long value) => long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out value);

    private static bool TryParse(string text, out double value) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);

    // .NET reads a plain number as days. Nobody means that.
    private static bool TryParse(string text, out TimeSpan value)
    {
        value = default;
        return text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out value);
    }

    // By name only: Enum.Parse would take numbers and lists as well.
    private static bool TryParse(string text, out ThreadStateDetail value)
    {
        value = text.Equals(nameof(ThreadStateDetail.WallTime), StringComparison.OrdinalIgnoreCase) ? ThreadStateDetail.WallTime : ThreadStateDetail.Detailed;
        return value == ThreadStateDetail.WallTime || text.Equals(nameof(ThreadStateDetail.Detailed), StringComparison.OrdinalIgnoreCase);
    }
}
