using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace CodeGuruProfiler.Client.DependencyInjection;

/// <summary>Reads the options from configuration, key by key, without reflection. The exception for an invalid value names its key. An empty value counts as absent.</summary>
internal static class OptionsBinding
{
    private const string Flag = "true or false";
    private const string Number = "a whole number";
    private const string Duration = "a time such as 00:00:10 for ten seconds, or -00:00:00.001 for no limit";

    private delegate bool Parser<T>(string text, out T value);

    /// <summary>Gets the keys that are read.</summary>
    public static string[] Keys { get; } =
    [
        nameof(CodeGuruProfilerClientOptions.Region),
        nameof(CodeGuruProfilerClientOptions.Profile),
        nameof(CodeGuruProfilerClientOptions.ServiceUrl),
        nameof(CodeGuruProfilerClientOptions.IgnoreConfiguredEndpointUrls),
        nameof(CodeGuruProfilerClientOptions.UseFips),
        nameof(CodeGuruProfilerClientOptions.UseDualStack),
        nameof(CodeGuruProfilerClientOptions.RetryMode),
        nameof(CodeGuruProfilerClientOptions.MaxAttempts),
        nameof(CodeGuruProfilerClientOptions.CorrectClockSkew),
        nameof(CodeGuruProfilerClientOptions.ConnectTimeout),
        nameof(CodeGuruProfilerClientOptions.AttemptTimeout),
        nameof(CodeGuruProfilerClientOptions.TotalTimeout),
        nameof(CodeGuruProfilerClientOptions.MaxResponseBytes),
    ];

    public static void Bind(IConfiguration configuration, CodeGuruProfilerClientOptions options)
    {
        // An absent key leaves its option to the environment.
        options.Region = Text(configuration, nameof(options.Region)) ?? options.Region;
        options.Profile = Text(configuration, nameof(options.Profile)) ?? options.Profile;
        options.ServiceUrl = Url(configuration, nameof(options.ServiceUrl)) ?? options.ServiceUrl;
        Read<bool>(configuration, nameof(options.IgnoreConfiguredEndpointUrls), Flag, bool.TryParse, value => options.IgnoreConfiguredEndpointUrls = value);
        Read<bool>(configuration, nameof(options.UseFips), Flag, bool.TryParse, value => options.UseFips = value);
        Read<bool>(configuration, nameof(options.UseDualStack), Flag, bool.TryParse, value => options.UseDualStack = value);
        Read<RetryMode>(configuration, nameof(options.RetryMode), "Standard or Adaptive", TryParse, value => options.RetryMode = value);
        Read<int>(configuration, nameof(options.MaxAttempts), Number, TryParse, value => options.MaxAttempts = value);
        Read<bool>(configuration, nameof(options.CorrectClockSkew), Flag, bool.TryParse, value => options.CorrectClockSkew = value);
        Read<TimeSpan>(configuration, nameof(options.ConnectTimeout), Duration, TryParse, value => options.ConnectTimeout = value);
        Read<TimeSpan>(configuration, nameof(options.AttemptTimeout), Duration, TryParse, value => options.AttemptTimeout = value);
        Read<TimeSpan>(configuration, nameof(options.TotalTimeout), Duration, TryParse, value => options.TotalTimeout = value);
        Read<int>(configuration, nameof(options.MaxResponseBytes), Number, TryParse, value => options.MaxResponseBytes = value);
    }

    private static void Read<T>(IConfiguration configuration, string key, string expected, Parser<T> tryParse, Action<T> set)
    {
        if (Text(configuration, key) is { } text)
        {
            set(tryParse(text, out T value) ? value : throw Errors.NotAValue(Path(configuration, key), text, expected));
        }
    }

    private static Uri? Url(IConfiguration configuration, string key)
        => Text(configuration, key) is not { } text ? null
            : Uri.TryCreate(text, UriKind.Absolute, out Uri? url) ? url
            : throw Errors.NotAUrl(Path(configuration, key));

    private static string? Text(IConfiguration configuration, string key) => configuration[key] switch
    {
        { Length: > 0 } text => text,
        null when configuration.GetSection(key).GetChildren().Any() => throw Errors.NotOneValue(Path(configuration, key)),
        _ => null,
    };

    private static string Path(IConfiguration configuration, string key)
        => configuration is IConfigurationSection section ? ConfigurationPath.Combine(section.Path, key) : key;

    private static bool TryParse(string text, out int value) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out value);

    // .NET reads a plain number as days. Nobody means that.
    private static bool TryParse(string text, out TimeSpan value)
    {
        value = default;
        return text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out value);
    }

    // By name only: Enum.Parse would take numbers and lists as well.
    private static bool TryParse(string text, out RetryMode value)
    {
        value = text.Equals(nameof(RetryMode.Adaptive), StringComparison.OrdinalIgnoreCase) ? RetryMode.Adaptive : RetryMode.Standard;
        return value == RetryMode.Adaptive || text.Equals(nameof(RetryMode.Standard), StringComparison.OrdinalIgnoreCase);
    }
}
