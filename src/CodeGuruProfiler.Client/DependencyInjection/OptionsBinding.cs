using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace CodeGuruProfiler.Client.DependencyInjection;

/// <summary>Reads the options from configuration, key by key: no reflection, and a bad value is named.</summary>
internal static class OptionsBinding
{
    public static void Bind(IConfiguration configuration, CodeGuruProfilerClientOptions options)
    {
        options.Region = configuration[nameof(options.Region)] ?? options.Region;
        options.Profile = configuration[nameof(options.Profile)] ?? options.Profile;
        options.ServiceUrl = Read(configuration, nameof(options.ServiceUrl), ParseUri, options.ServiceUrl);
        options.UseFips = Read(configuration, nameof(options.UseFips), bool.Parse, options.UseFips);
        options.UseDualStack = Read(configuration, nameof(options.UseDualStack), bool.Parse, options.UseDualStack);
        options.RetryMode = Read(configuration, nameof(options.RetryMode), ParseRetryMode, options.RetryMode);
        options.MaxAttempts = Read(configuration, nameof(options.MaxAttempts), ParseInt32, options.MaxAttempts);
        options.ConnectTimeout = Read(configuration, nameof(options.ConnectTimeout), ParseTimeSpan, options.ConnectTimeout);
        options.AttemptTimeout = Read(configuration, nameof(options.AttemptTimeout), ParseTimeSpan, options.AttemptTimeout);
        options.TotalTimeout = Read(configuration, nameof(options.TotalTimeout), ParseTimeSpan, options.TotalTimeout);
        options.MaxResponseBytes = Read(configuration, nameof(options.MaxResponseBytes), ParseInt32, options.MaxResponseBytes);
    }

    private static T Read<T>(IConfiguration configuration, string key, Func<string, T> parse, T otherwise)
    {
        if (configuration[key] is not { Length: > 0 } text)
        {
            return otherwise;
        }

        try
        {
            return parse(text);
        }
        catch (Exception cause) when (cause is FormatException or OverflowException or ArgumentException)
        {
            throw new InvalidOperationException($"The configuration key {key} has the value '{text}', which is no {typeof(T).Name}.", cause);
        }
    }

    private static Uri ParseUri(string text) => new(text, UriKind.Absolute);

    private static int ParseInt32(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static TimeSpan ParseTimeSpan(string text) => TimeSpan.Parse(text, CultureInfo.InvariantCulture);

    private static RetryMode ParseRetryMode(string text) => Enum.Parse<RetryMode>(text, ignoreCase: true);
}
