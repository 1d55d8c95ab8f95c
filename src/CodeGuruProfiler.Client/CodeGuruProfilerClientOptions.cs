using Amazon.Runtime;

namespace CodeGuruProfiler.Client;

/// <summary>What a client is made with.</summary>
/// <remarks>The options are copied when the client is made: changing them afterwards changes nothing.</remarks>
public class CodeGuruProfilerClientOptions
{
    /// <summary>Gets or sets the Region whose endpoint is called and for which requests are signed, such as <c>us-east-1</c>.</summary>
    /// <value>
    /// When <see langword="null"/>: the environment variables AWS_REGION and AWS_DEFAULT_REGION, then the profile's region. A client for which no
    /// Region can be found cannot be made.
    /// </value>
    public string? Region { get; set; }

    /// <summary>Gets or sets the address to call in place of the Region's endpoint.</summary>
    /// <value>
    /// An absolute http or https address; a path in it precedes every operation's path. When <see langword="null"/>: the environment variables
    /// AWS_ENDPOINT_URL_CODEGURUPROFILER and AWS_ENDPOINT_URL, then the profile's endpoint_url, then the Region's endpoint.
    /// </value>
    /// <remarks>It does not change the Region that requests are signed for. It cannot be combined with <see cref="UseFips"/> or <see cref="UseDualStack"/>.</remarks>
    public Uri? ServiceUrl { get; set; }

    /// <summary>Gets or sets the credentials that requests are signed with.</summary>
    /// <value>When <see langword="null"/>: those of <see cref="Profile"/> if it is set, else the default chain of AWSSDK.Core.</value>
    public AWSCredentials? Credentials { get; set; }

    /// <summary>Gets or sets the profile of the shared AWS configuration that credentials, Region and endpoint are read from.</summary>
    /// <value>When <see langword="null"/>: the environment variable AWS_PROFILE, then <c>default</c>.</value>
    public string? Profile { get; set; }

    /// <summary>Gets or sets whether the FIPS endpoint of the Region is called.</summary>
    /// <value><see langword="false"/> unless set; the environment variable AWS_USE_FIPS_ENDPOINT and the profile can turn it on.</value>
    public bool UseFips { get; set; }

    /// <summary>Gets or sets whether the endpoint that answers on IPv4 and IPv6 is called.</summary>
    /// <value><see langword="false"/> unless set; the environment variable AWS_USE_DUALSTACK_ENDPOINT and the profile can turn it on.</value>
    public bool UseDualStack { get; set; }

    /// <summary>Gets or sets how failed calls are sent again.</summary>
    /// <value><see cref="RetryMode.Standard"/> unless set.</value>
    public RetryMode RetryMode { get; set; }

    /// <summary>Gets or sets how many times a call may be sent, the first attempt included.</summary>
    /// <value>1 to 10; 3 unless set.</value>
    /// <remarks>Only transient failures and throttling are sent again. 1 turns retries off.</remarks>
    public int MaxAttempts { get; set; } = 3;

    /// <summary>Gets or sets how long a connection may take, TLS included.</summary>
    /// <value>More than zero, or <see cref="Timeout.InfiniteTimeSpan"/>; 3.1 seconds unless set.</value>
    /// <remarks>It holds where the client makes the connections: not for an <see cref="HttpClient"/> that the caller brings.</remarks>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(3.1);

    /// <summary>Gets or sets how long one attempt may take, to the last byte of its answer.</summary>
    /// <value>More than zero, or <see cref="Timeout.InfiniteTimeSpan"/>; 30 seconds unless set.</value>
    /// <remarks>An attempt that takes longer is a transient failure and is sent again while attempts remain.</remarks>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets or sets how long a call may take, with all its attempts and the waits between them.</summary>
    /// <value>More than zero, or <see cref="Timeout.InfiniteTimeSpan"/>; 2 minutes unless set.</value>
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Gets or sets the most bytes that the body of an answer may have.</summary>
    /// <value>At least 1; 268,435,456 (256 MiB) unless set.</value>
    /// <remarks>A longer body is not read to its end: the call fails with <see cref="CodeGuruProfilerConnectionException"/>.</remarks>
    public int MaxResponseBytes { get; set; } = 256 * 1024 * 1024;

    /// <summary>Gets or sets the clock that requests are signed with and that limits and back-off wait on.</summary>
    /// <value><see cref="TimeProvider.System"/> unless set; tests give their own.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    internal CodeGuruProfilerClientOptions Copy() => (CodeGuruProfilerClientOptions)MemberwiseClone();
}
