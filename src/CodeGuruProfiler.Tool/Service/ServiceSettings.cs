using Amazon.Runtime;
using CodeGuruProfiler.Client;
using Microsoft.Extensions.Logging;

namespace CodeGuruProfiler.Tool.Service;

/// <summary>The settings of the client that options of the command line override. A value that is null comes from the environment, as for the AWS CLI.</summary>
/// <param name="Region">The Region.</param>
/// <param name="Profile">The profile of the shared configuration files.</param>
/// <param name="EndpointUrl">The URL of the service.</param>
/// <param name="Timeout">The time limit of a call, with its retries.</param>
/// <param name="LoggerFactory">Receives the log of --verbose.</param>
internal sealed record ServiceSettings(string? Region, string? Profile, string? EndpointUrl, TimeSpan? Timeout, ILoggerFactory? LoggerFactory)
{
    // The defaults of codeguru-profiler-local.
    private const string LocalUrl = "http://127.0.0.1:8000";
    private const string LocalRegion = "us-east-1";
    private const string LocalKey = "local";

    /// <summary>Gets a value indicating whether the service is codeguru-profiler-local with its defaults: nothing of the environment is used.</summary>
    public bool IsLocal { get; init; }

    /// <exception cref="Failures.ToolException">The URL is not one.</exception>
    public CodeGuruProfilerClientOptions ToClientOptions()
    {
        var options = new CodeGuruProfilerClientOptions
        {
            Region = Region ?? (IsLocal ? LocalRegion : null),
            Profile = Profile,
            ServiceUrl = (EndpointUrl ?? (IsLocal ? LocalUrl : null)) is { } url ? ParseUrl(url) : null,
            Credentials = IsLocal ? new BasicAWSCredentials(LocalKey, LocalKey) : null,
            LoggerFactory = LoggerFactory,
        };
        if (Timeout is { } limit)
        {
            options.TotalTimeout = limit;
            options.AttemptTimeout = limit;
            options.ConnectTimeout = limit < options.ConnectTimeout ? limit : options.ConnectTimeout;
        }

        return options;
    }

    private static Uri ParseUrl(string text)
        => Uri.TryCreate(text, UriKind.Absolute, out Uri? url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps) ? url : throw Errors.NotAUrl(text);
}
