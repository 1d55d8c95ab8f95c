using Amazon.Runtime;
using Microsoft.Extensions.Logging;

namespace CodeGuruProfiler.Client;

/// <summary>What a client is made with.</summary>
/// <remarks>The options are copied when the client is made: changing them afterwards changes nothing.</remarks>
public class CodeGuruProfilerClientOptions
{
    internal const int DefaultMaxAttempts = 3;

    // What was set, also where it equals the default: the environment decides only what the program leaves open.
    private bool? _ignoreConfiguredEndpointUrls;
    private bool? _useFips;
    private bool? _useDualStack;
    private RetryMode? _retryMode;
    private int? _maxAttempts;
    private bool? _correctClockSkew;

    /// <summary>Gets or sets the Region whose endpoint is called and for which requests are signed, such as <c>us-east-1</c>.</summary>
    /// <value>
    /// When <see langword="null"/> or empty: the environment variables AWS_REGION and AWS_DEFAULT_REGION, then the profile's region. A client for which no
    /// Region can be found cannot be made, except for an address of its own: requests to such an address are then signed for us-east-1.
    /// </value>
    public string? Region { get; set; }

    /// <summary>Gets or sets the address to call in place of the Region's endpoint.</summary>
    /// <value>
    /// An absolute http or https address; a path in it precedes every operation's path. When <see langword="null"/>: the environment variables
    /// AWS_ENDPOINT_URL_CODEGURUPROFILER and AWS_ENDPOINT_URL, then endpoint_url of codeguruprofiler in the profile's services section, then the
    /// profile's own endpoint_url, then the Region's endpoint.
    /// </value>
    /// <remarks>It does not change the Region that requests are signed for. It cannot be combined with <see cref="UseFips"/> or <see cref="UseDualStack"/>.</remarks>
    public Uri? ServiceUrl { get; set; }

    /// <summary>Gets or sets whether addresses in environment variables and the profile are passed over.</summary>
    /// <value>
    /// When it is not set: the environment variable AWS_IGNORE_CONFIGURED_ENDPOINT_URLS, then the profile's ignore_configured_endpoint_urls, then
    /// <see langword="false"/>. <see cref="ServiceUrl"/> always holds.
    /// </value>
    public bool IgnoreConfiguredEndpointUrls
    {
        get => _ignoreConfiguredEndpointUrls ?? false;
        set => _ignoreConfiguredEndpointUrls = value;
    }

    /// <summary>Gets or sets the credentials that requests are signed with.</summary>
    /// <value>
    /// When <see langword="null"/>: those of <see cref="Profile"/> if it is set, else the default chain of AWSSDK.Core: environment variables, web
    /// identity token, the profile of AWS_PROFILE or <c>default</c>, container, EC2 instance.
    /// </value>
    /// <remarks>
    /// They are looked up when a call needs them, once for all calls that wait, and refreshed before they expire. A call that finds none fails with
    /// <see cref="CodeGuruProfilerCredentialsException"/>.
    /// </remarks>
    public AWSCredentials? Credentials { get; set; }

    /// <summary>Gets or sets the profile of the shared AWS configuration that credentials, Region, endpoint and retry settings are read from.</summary>
    /// <value>When <see langword="null"/> or empty: the environment variable AWS_PROFILE, then <c>default</c>.</value>
    public string? Profile { get; set; }

    /// <summary>Gets or sets whether the FIPS endpoint of the Region is called.</summary>
    /// <value>
    /// When it is not set: the environment variable AWS_USE_FIPS_ENDPOINT, then the profile's use_fips_endpoint, then <see langword="false"/>.
    /// </value>
    public bool UseFips
    {
        get => _useFips ?? false;
        set => _useFips = value;
    }

    /// <summary>Gets or sets whether the endpoint that answers on IPv4 and IPv6 is called.</summary>
    /// <value>
    /// When it is not set: the environment variable AWS_USE_DUALSTACK_ENDPOINT, then the profile's use_dualstack_endpoint, then
    /// <see langword="false"/>.
    /// </value>
    public bool UseDualStack
    {
        get => _useDualStack ?? false;
        set => _useDualStack = value;
    }

    /// <summary>Gets or sets how failed calls are sent again.</summary>
    /// <value>
    /// When it is not set: the environment variable AWS_RETRY_MODE, then the profile's retry_mode, then <see cref="RetryMode.Standard"/>.
    /// </value>
    public RetryMode RetryMode
    {
        get => _retryMode ?? RetryMode.Standard;
        set => _retryMode = value;
    }

    /// <summary>Gets or sets how many times a call may be sent, the first attempt included.</summary>
    /// <value>
    /// 1 to 10. When it is not set: the environment variable AWS_MAX_ATTEMPTS, then the profile's max_attempts, then 3.
    /// </value>
    /// <remarks>Only transient failures and throttling are sent again. 1 turns retries off.</remarks>
    public int MaxAttempts
    {
        get => _maxAttempts ?? DefaultMaxAttempts;
        set => _maxAttempts = value;
    }

    /// <summary>Gets or sets what retries are paid from.</summary>
    /// <value>When <see langword="null"/>: a quota that the client has for itself.</value>
    /// <remarks>Give several clients the same one to limit their retries together.</remarks>
    public RetryQuota? RetryQuota { get; set; }

    /// <summary>Gets or sets whether requests are signed with the time that the service's answers told, when this machine's clock is wrong.</summary>
    /// <value>
    /// When it is not set: <see langword="false"/> if the environment variable AWS_DISABLE_CLOCK_SKEW_CORRECTION or else the profile's
    /// disable_clock_skew_correction says true, and <see langword="true"/> otherwise.
    /// </value>
    /// <remarks>Presigned addresses always bear the time of <see cref="TimeProvider"/>.</remarks>
    public bool CorrectClockSkew
    {
        get => _correctClockSkew ?? true;
        set => _correctClockSkew = value;
    }

    /// <summary>Gets or sets how long a connection may take, TLS included.</summary>
    /// <value>More than zero and less than a day, or <see cref="Timeout.InfiniteTimeSpan"/>; 3.1 seconds unless set.</value>
    /// <remarks>It holds where the client makes the connections: not for an <see cref="HttpClient"/> that the caller brings.</remarks>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(3.1);

    /// <summary>Gets or sets how long one attempt may take, to the last byte of its answer.</summary>
    /// <value>More than zero and less than a day, or <see cref="Timeout.InfiniteTimeSpan"/>; 30 seconds unless set.</value>
    /// <remarks>An attempt that takes longer is a transient failure and is sent again while attempts remain.</remarks>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets or sets how long a call may take, with all its attempts and the waits between them.</summary>
    /// <value>More than zero and less than a day, or <see cref="Timeout.InfiniteTimeSpan"/>; 2 minutes unless set.</value>
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Gets or sets the most bytes that the body of an answer may have.</summary>
    /// <value>At least 1; 268,435,456 (256 MiB) unless set.</value>
    /// <remarks>A longer body is not read to its end: the call fails with <see cref="CodeGuruProfilerConnectionException"/>.</remarks>
    public int MaxResponseBytes { get; set; } = 256 * 1024 * 1024;

    /// <summary>Gets or sets where the client logs to, under the category <c>CodeGuruProfiler.Client</c>.</summary>
    /// <value>Nowhere when <see langword="null"/>. With dependency injection, the registered one unless set.</value>
    /// <remarks>Neither bodies nor credentials are logged.</remarks>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>Gets or sets the clock that requests are signed with and that limits and back-off wait on.</summary>
    /// <value><see cref="TimeProvider.System"/> unless set; tests give their own.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    internal bool? GivenIgnoreConfiguredEndpointUrls => _ignoreConfiguredEndpointUrls;

    internal bool? GivenUseFips => _useFips;

    internal bool? GivenUseDualStack => _useDualStack;

    internal RetryMode? GivenRetryMode => _retryMode;

    internal int? GivenMaxAttempts => _maxAttempts;

    internal bool? GivenCorrectClockSkew => _correctClockSkew;

    /// <summary>Copies the options, with <see langword="null"/> for text that is empty: configuration leaves a value empty to set nothing.</summary>
    internal CodeGuruProfilerClientOptions Copy()
    {
        var copy = (CodeGuruProfilerClientOptions)MemberwiseClone();
        copy.Region = NullIfEmpty(Region);
        copy.Profile = NullIfEmpty(Profile);
        return copy;
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
