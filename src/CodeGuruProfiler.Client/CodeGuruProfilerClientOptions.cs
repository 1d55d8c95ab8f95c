using Amazon.Runtime;
using Microsoft.Extensions.Logging;

namespace CodeGuruProfiler.Client;

/// <summary>Options for <see cref="CodeGuruProfilerClient"/>.</summary>
/// <remarks>
/// <para>The client copies the options when it is created: later changes have no effect.</para>
/// <para>
/// An option that is <see langword="null"/> takes its value from the environment variables and the profile that AWS tools share, as its description
/// lists, and then from its default.
/// </para>
/// </remarks>
public sealed class CodeGuruProfilerClientOptions
{
    /// <summary>Gets or sets the Region to call and to sign requests for, such as <c>us-east-1</c>.</summary>
    /// <value>
    /// If <see langword="null"/> (the default) or empty, AWS_REGION, AWS_DEFAULT_REGION, or the profile's region. Without a Region the client cannot be
    /// created, unless it has a custom URL; its requests are then signed for us-east-1.
    /// </value>
    public string? Region { get; set; }

    /// <summary>Gets or sets the URL to call instead of the Region's endpoint.</summary>
    /// <value>
    /// An absolute http or https URL; its path is prepended to the path of every operation. If <see langword="null"/> (the default),
    /// AWS_ENDPOINT_URL_CODEGURUPROFILER, AWS_ENDPOINT_URL, endpoint_url of codeguruprofiler in the profile's services section, the profile's
    /// endpoint_url, or the Region's endpoint.
    /// </value>
    /// <remarks>It does not change the Region that requests are signed for. It cannot be combined with <see cref="UseFips"/> or <see cref="UseDualStack"/>.</remarks>
    public Uri? ServiceUrl { get; set; }

    /// <summary>Gets or sets a value indicating whether endpoint URLs in environment variables and the profile are ignored.</summary>
    /// <value>
    /// If <see langword="null"/> (the default), AWS_IGNORE_CONFIGURED_ENDPOINT_URLS, the profile's ignore_configured_endpoint_urls, or
    /// <see langword="false"/>.
    /// </value>
    /// <remarks><see cref="ServiceUrl"/> is never ignored.</remarks>
    public bool? IgnoreConfiguredEndpointUrls { get; set; }

    /// <summary>Gets or sets the credentials to sign requests with.</summary>
    /// <value>
    /// If <see langword="null"/> (the default), those of <see cref="Profile"/> if it is set; otherwise, those of the default chain: environment variables,
    /// web identity token, the profile of AWS_PROFILE or <c>default</c>, container, EC2 instance.
    /// </value>
    /// <remarks>
    /// They are looked up when a call needs them, once for all waiting calls, and refreshed before they expire. A call that finds none throws
    /// <see cref="CodeGuruProfilerCredentialsException"/>.
    /// </remarks>
    public AWSCredentials? Credentials { get; set; }

    /// <summary>Gets or sets the profile of the shared AWS configuration: the source of credentials, Region, endpoint and retry settings.</summary>
    /// <value>If <see langword="null"/> (the default) or empty, AWS_PROFILE, or <c>default</c>.</value>
    public string? Profile { get; set; }

    /// <summary>Gets or sets a value indicating whether the FIPS endpoint of the Region is called.</summary>
    /// <value>
    /// If <see langword="null"/> (the default), AWS_USE_FIPS_ENDPOINT, the profile's use_fips_endpoint, or <see langword="false"/>.
    /// </value>
    public bool? UseFips { get; set; }

    /// <summary>Gets or sets a value indicating whether the endpoint for both IPv4 and IPv6 is called.</summary>
    /// <value>
    /// If <see langword="null"/> (the default), AWS_USE_DUALSTACK_ENDPOINT, the profile's use_dualstack_endpoint, or <see langword="false"/>.
    /// </value>
    public bool? UseDualStack { get; set; }

    /// <summary>Gets or sets the retry mode.</summary>
    /// <value>
    /// If <see langword="null"/> (the default), AWS_RETRY_MODE, the profile's retry_mode, or <see cref="CodeGuruProfiler.Client.RetryMode.Standard"/>.
    /// </value>
    public RetryMode? RetryMode { get; set; }

    /// <summary>Gets or sets the maximum number of attempts of a call, including the first.</summary>
    /// <value>1 to 10. If <see langword="null"/> (the default), AWS_MAX_ATTEMPTS, the profile's max_attempts, or 3.</value>
    /// <remarks>Only transient failures and throttling are retried. 1 turns retries off.</remarks>
    public int? MaxAttempts { get; set; }

    /// <summary>Gets or sets the quota that limits retries.</summary>
    /// <value>If <see langword="null"/> (the default), the client has its own quota.</value>
    /// <remarks>Clients that share a quota limit their retries together.</remarks>
    public RetryQuota? RetryQuota { get; set; }

    /// <summary>Gets or sets a value indicating whether signatures compensate for a skewed local clock.</summary>
    /// <value>
    /// If <see langword="null"/> (the default), <see langword="false"/> if AWS_DISABLE_CLOCK_SKEW_CORRECTION, or else the profile's
    /// disable_clock_skew_correction, is true; otherwise, <see langword="true"/>.
    /// </value>
    /// <remarks>The client takes the time of the service from its responses. Presigned URLs always have the time of <see cref="TimeProvider"/>.</remarks>
    public bool? CorrectClockSkew { get; set; }

    /// <summary>Gets or sets the time limit of establishing a connection, including TLS.</summary>
    /// <value>More than zero and less than a day, or <see cref="Timeout.InfiniteTimeSpan"/>. The default is 3.1 seconds.</value>
    /// <remarks>It is ignored if the caller provides the <see cref="HttpClient"/>: set it on the handler.</remarks>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(3.1);

    /// <summary>Gets or sets the time limit of one attempt, to the last byte of its response.</summary>
    /// <value>More than zero and less than a day, or <see cref="Timeout.InfiniteTimeSpan"/>. The default is 30 seconds.</value>
    /// <remarks>An attempt that exceeds it is a transient failure and is retried while attempts remain.</remarks>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets or sets the time limit of a call, including all attempts and the waits between them.</summary>
    /// <value>More than zero and less than a day, or <see cref="Timeout.InfiniteTimeSpan"/>. The default is 2 minutes.</value>
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Gets or sets the maximum number of bytes in the body of a response.</summary>
    /// <value>At least 1. The default is 268,435,456 (256 MiB).</value>
    /// <remarks>A longer body is not read to its end: the call throws <see cref="CodeGuruProfilerConnectionException"/>.</remarks>
    public int MaxResponseBytes { get; set; } = 256 * 1024 * 1024;

    /// <summary>Gets or sets the logger factory. The category is <c>CodeGuruProfiler.Client</c>.</summary>
    /// <value>If <see langword="null"/> (the default), nothing is logged; with dependency injection, the registered factory is used.</value>
    /// <remarks>Bodies and credentials are not logged.</remarks>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>Gets or sets the clock for signatures, time limits and back-off.</summary>
    /// <value>The default is <see cref="TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Copies the options. Empty text becomes <see langword="null"/>: configuration leaves a value empty to leave it unset.</summary>
    internal CodeGuruProfilerClientOptions Copy()
    {
        var copy = (CodeGuruProfilerClientOptions)MemberwiseClone();
        copy.Region = NullIfEmpty(Region);
        copy.Profile = NullIfEmpty(Profile);
        return copy;
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
