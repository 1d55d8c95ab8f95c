namespace CodeGuruProfiler.LocalService;

/// <summary>How a <see cref="LocalProfilerService"/> is started.</summary>
/// <remarks>Copied when the service starts; a change after that has no effect.</remarks>
public sealed class LocalProfilerServiceOptions
{
    /// <summary>Gets or sets the address to listen on.</summary>
    /// <value>An http URL; <c>http://127.0.0.1:0</c> unless set, which is a free port of this machine.</value>
    public string Url { get; set; } = "http://127.0.0.1:0";

    /// <summary>Gets or sets the SQLite file that keeps everything.</summary>
    /// <value>A path; <see langword="null"/>, the default, keeps everything in memory until the service stops.</value>
    /// <remarks>The file is made when it is not there. Several services may share one.</remarks>
    public string? DataFile { get; set; }

    /// <summary>Gets or sets the access key that requests must be signed with.</summary>
    /// <value><c>local</c> unless set.</value>
    public string AccessKey { get; set; } = "local";

    /// <summary>Gets or sets the secret key that requests must be signed with.</summary>
    /// <value><c>local</c> unless set.</value>
    public string SecretKey { get; set; } = "local";

    /// <summary>Gets or sets the session token that requests must carry.</summary>
    /// <value><see langword="null"/>, the default, for long-term keys: a request with a token is then refused.</value>
    public string? SessionToken { get; set; }

    /// <summary>Gets or sets when the session token ends; requests after that get ExpiredTokenException.</summary>
    /// <value><see langword="null"/>, the default, for never.</value>
    public DateTimeOffset? SessionTokenExpiration { get; set; }

    /// <summary>Gets or sets the region that requests must be signed for, and that ARNs name.</summary>
    /// <value><c>us-east-1</c> unless set.</value>
    public string Region { get; set; } = "us-east-1";

    /// <summary>Gets or sets the account that ARNs name.</summary>
    /// <value><c>123456789012</c> unless set.</value>
    public string Account { get; set; } = "123456789012";

    /// <summary>Gets or sets a value indicating whether faults, the clock and seeds can be set over HTTP, under <c>/_local/</c>.</summary>
    /// <value><see langword="false"/> unless set. In process they always can.</value>
    public bool EnableControl { get; set; }

    /// <summary>Gets or sets a value indicating whether a refused signature is answered with the canonical request that was expected.</summary>
    /// <value><see langword="false"/> unless set.</value>
    public bool ExplainSignatures { get; set; }

    /// <summary>Gets or sets how many bytes the body of a request may have; one more gets RequestEntityTooLargeException.</summary>
    /// <value>10 MiB unless set.</value>
    public long MaxBodyBytes { get; set; } = 10 * 1024 * 1024;

    /// <summary>Gets or sets how many profiling groups there may be; one more gets ServiceQuotaExceededException.</summary>
    /// <value>500 unless set, as in an AWS account.</value>
    public int ProfilingGroupQuota { get; set; } = 500;

    /// <summary>Gets or sets the clock: signatures, retention and every time in an answer follow it.</summary>
    /// <value>The system's clock unless set.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Gets or sets where new ids come from: requests, channels, policy revisions.</summary>
    /// <value>Random UUIDs in lower case unless set.</value>
    public Func<string> NewId { get; set; } = Identifiers.NewUuid;
}
