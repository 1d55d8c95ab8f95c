using CodeGuruProfiler.Configuration;
using Microsoft.Extensions.Configuration;

namespace CodeGuruProfiler.Client.DependencyInjection;

/// <summary>Reads the options from configuration.</summary>
internal static class OptionsBinding
{
    private const string Duration = "a time such as 00:00:10 for ten seconds, or -00:00:00.001 for no limit";

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
        var values = new ConfigurationValues(configuration);

        // An absent key leaves its option to the environment.
        options.Region = values.Text(nameof(options.Region)) ?? options.Region;
        options.Profile = values.Text(nameof(options.Profile)) ?? options.Profile;
        options.ServiceUrl = Url(values, nameof(options.ServiceUrl)) ?? options.ServiceUrl;
        values.Read<bool>(nameof(options.IgnoreConfiguredEndpointUrls), ConfigurationValues.Flag, bool.TryParse, value => options.IgnoreConfiguredEndpointUrls = value);
        values.Read<bool>(nameof(options.UseFips), ConfigurationValues.Flag, bool.TryParse, value => options.UseFips = value);
        values.Read<bool>(nameof(options.UseDualStack), ConfigurationValues.Flag, bool.TryParse, value => options.UseDualStack = value);
        values.Read<RetryMode>(nameof(options.RetryMode), "Standard or Adaptive", ConfigurationValues.TryParseName, value => options.RetryMode = value);
        values.Read<int>(nameof(options.MaxAttempts), ConfigurationValues.WholeNumber, ConfigurationValues.TryParse, value => options.MaxAttempts = value);
        values.Read<bool>(nameof(options.CorrectClockSkew), ConfigurationValues.Flag, bool.TryParse, value => options.CorrectClockSkew = value);
        values.Read<TimeSpan>(nameof(options.ConnectTimeout), Duration, ConfigurationValues.TryParse, value => options.ConnectTimeout = value);
        values.Read<TimeSpan>(nameof(options.AttemptTimeout), Duration, ConfigurationValues.TryParse, value => options.AttemptTimeout = value);
        values.Read<TimeSpan>(nameof(options.TotalTimeout), Duration, ConfigurationValues.TryParse, value => options.TotalTimeout = value);
        values.Read<int>(nameof(options.MaxResponseBytes), ConfigurationValues.WholeNumber, ConfigurationValues.TryParse, value => options.MaxResponseBytes = value);
    }

    private static Uri? Url(ConfigurationValues values, string key)
        => values.Text(key) is not { } text ? null
            : Uri.TryCreate(text, UriKind.Absolute, out Uri? url) ? url
            : throw Errors.NotAUrl(values.Path(key));
}
