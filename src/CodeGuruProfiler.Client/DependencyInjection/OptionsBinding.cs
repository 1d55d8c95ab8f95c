using System.Globalization;
using CodeGuruProfiler.Client.Errors;
using Microsoft.Extensions.Configuration;

namespace CodeGuruProfiler.Client.DependencyInjection;

/// <summary>Reads the options from configuration, key by key: no reflection, and a bad value is named.</summary>
internal static class OptionsBinding
{
    public static void Bind(IConfiguration configuration, CodeGuruProfilerClientOptions options)
    {
        options.Region = configuration[nameof(options.Region)] ?? options.Region;
        options.Profile = configuration[nameof(options.Profile)] ?? options.Profile;
        // What the section does not name stays unset, for the environment to decide.
        Read(configuration, nameof(options.ServiceUrl), ParseUri, value => options.ServiceUrl = value);
        Read(configuration, nameof(options.IgnoreConfiguredEndpointUrls), bool.Parse, value => options.IgnoreConfiguredEndpointUrls = value);
        Read(configuration, nameof(options.UseFips), bool.Parse, value => options.UseFips = value);
        Read(configuration, nameof(options.UseDualStack), bool.Parse, value => options.UseDualStack = value);
        Read(configuration, nameof(options.RetryMode), ParseRetryMode, value => options.RetryMode = value);
        Read(configuration, nameof(options.MaxAttempts), ParseInt32, value => options.MaxAttempts = value);
        Read(configuration, nameof(options.CorrectClockSkew), bool.Parse, value => options.CorrectClockSkew = value);
        Read(configuration, nameof(options.ConnectTimeout), ParseTimeSpan, value => options.ConnectTimeout = value);
        Read(configuration, nameof(options.AttemptTimeout), ParseTimeSpan, value => options.AttemptTimeout = value);
        Read(configuration, nameof(options.TotalTimeout), ParseTimeSpan, value => options.TotalTimeout = value);
        Read(configuration, nameof(options.MaxResponseBytes), ParseInt32, value => options.MaxResponseBytes = value);
    }

    private static void Read<T>(IConfiguration configuration, string key, Func<string, T> parse, Action<T> set)
    {
        if (configuration[key] is not { Length: > 0 } text)
        {
            return;
        }

        try
        {
            set(parse(text));
        }
        catch (Exception cause) when (cause is FormatException or OverflowException or ArgumentException)
        {
            throw new InvalidOperationException($"The configuration key {key} has the value '{OneLine.Of(UserInfo.RemoveFrom(text))}', which is no {typeof(T).Name}.", cause);
        }
    }

    private static Uri ParseUri(string text) => new(text, UriKind.Absolute);

    private static int ParseInt32(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static TimeSpan ParseTimeSpan(string text) => TimeSpan.Parse(text, CultureInfo.InvariantCulture);

    private static RetryMode ParseRetryMode(string text) => Enum.Parse<RetryMode>(text, ignoreCase: true);
}
