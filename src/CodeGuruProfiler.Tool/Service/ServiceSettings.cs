using CodeGuruProfiler.Client;
using Microsoft.Extensions.Logging;

namespace CodeGuruProfiler.Tool.Service;

/// <summary>The settings of the client that options of the command line override. What is null comes from the environment, as for the AWS CLI.</summary>
/// <param name="Region">The Region.</param>
/// <param name="Profile">The profile of the shared configuration files.</param>
/// <param name="EndpointUrl">The URL of the service.</param>
/// <param name="Timeout">The time limit of a call, with its retries.</param>
/// <param name="LoggerFactory">Receives the log of --verbose.</param>
internal sealed record ServiceSettings(string? Region, string? Profile, string? EndpointUrl, TimeSpan? Timeout, ILoggerFactory? LoggerFactory)
{
    /// <exception cref="Failures.ToolException">The URL is not one.</exception>
    public CodeGuruProfilerClientOptions ToClientOptions()
    {
        var options = new CodeGuruProfilerClientOptions
        {
            Region = Region,
            Profile = Profile,
            ServiceUrl = EndpointUrl is null ? null : ParseUrl(EndpointUrl),
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
