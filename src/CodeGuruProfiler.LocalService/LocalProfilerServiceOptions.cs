namespace CodeGuruProfiler.LocalService;

/// <summary>The settings of a <see cref="LocalProfilerService"/>.</summary>
/// <remarks>
/// Validated and copied when the service starts; a change after that has no effect. An invalid value is an <see cref="ArgumentException"/> of
/// <see cref="LocalProfilerService.StartAsync(LocalProfilerServiceOptions, CancellationToken)"/> that names the property.
/// </remarks>
public sealed class LocalProfilerServiceOptions
{
    /// <summary>Gets or sets the URL to listen on, or several, separated by semicolons.</summary>
    /// <value>
    /// Each is <c>http://</c>, an IP address, <c>localhost</c>, <c>*</c> or <c>+</c>, and a port; <c>http://127.0.0.1:0</c> unless set, which is a free port of
    /// this machine. <c>*</c>, <c>+</c>, <c>0.0.0.0</c> and <c>[::]</c> listen on every network interface. No other name and no user information is accepted.
    /// </value>
    public string Url { get; set; } = "http://127.0.0.1:0";

    /// <summary>Gets or sets the SQLite file that keeps everything.</summary>
    /// <value>A path; <see langword="null"/>, the default, keeps everything in memory until the service stops.</value>
    /// <remarks>
    /// The file is created when it does not exist, in a folder that does. Several services may share one. Except on Windows, the file and the files that SQLite
    /// keeps beside it are readable by their owner only, an existing file too. A file that cannot be used is a <see cref="LocalServiceDataFileException"/>.
    /// </remarks>
    public string? DataFile { get; set; }

    /// <summary>Gets or sets the access key that requests must be signed with.</summary>
    /// <value>Printable ASCII characters without spaces and commas; <c>local</c> unless set.</value>
    public string AccessKey { get; set; } = "local";

    /// <summary>Gets or sets the secret key that requests must be signed with.</summary>
    /// <value>Characters that are not control characters; <c>local</c> unless set.</value>
    public string SecretKey { get; set; } = "local";

    /// <summary>Gets or sets the session token that requests must carry.</summary>
    /// <value>
    /// Printable ASCII characters without spaces; <see langword="null"/>, the default, for long-term keys: a request with a token is then refused.
    /// </value>
    public string? SessionToken { get; set; }

    /// <summary>Gets or sets when the session token ends; requests after that get ExpiredTokenException.</summary>
    /// <value><see langword="null"/>, the default, for never.</value>
    public DateTimeOffset? SessionTokenExpiration { get; set; }

    /// <summary>Gets or sets the region that requests must be signed for, and that ARNs name.</summary>
    /// <value>1 to 63 lower-case letters, digits and hyphens; <c>us-east-1</c> unless set.</value>
    public string Region { get; set; } = "us-east-1";

    /// <summary>Gets or sets the account that ARNs name.</summary>
    /// <value>12 digits; <c>123456789012</c> unless set.</value>
    public string Account { get; set; } = "123456789012";

    /// <summary>Gets or sets a value indicating whether faults, the clock and seeds can be set over HTTP, under <c>/_local/</c>.</summary>
    /// <value><see langword="false"/> unless set. In process they always can.</value>
    public bool EnableControl { get; set; }

    /// <summary>Gets or sets the names, beside those of this machine, that the control endpoints accept in the Host header.</summary>
    /// <value>
    /// Names or IP addresses without scheme and port; none unless set. <c>localhost</c> and loopback addresses are always accepted. Another host is refused
    /// with 403, because a web page could have the browser send requests here under a name of its own (DNS rebinding).
    /// </value>
    public IReadOnlyList<string> AllowedHosts { get; set; } = [];

    /// <summary>Gets or sets a value indicating whether the response to a wrong signature contains the canonical request that was expected.</summary>
    /// <value><see langword="false"/> unless set. Session tokens and other secrets in it are replaced.</value>
    public bool ExplainSignatures { get; set; }

    /// <summary>Gets or sets how many bytes the body of a request may have; one more gets RequestEntityTooLargeException.</summary>
    /// <value>1 to 2,147,483,647; 10 MiB unless set. The JSON input of an operation is at most 1 MiB, whatever this is.</value>
    public long MaxBodyBytes { get; set; } = 10 * 1024 * 1024;

    /// <summary>Gets or sets how many bytes a compressed profile may have when it is decompressed; one more gets RequestEntityTooLargeException.</summary>
    /// <value>1 to 2,147,483,647; 32 MiB unless set.</value>
    public long MaxDecompressedBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>Gets or sets how many profiling groups there may be; one more gets ServiceQuotaExceededException.</summary>
    /// <value>0 or more; 500 unless set, as in an AWS account.</value>
    public int ProfilingGroupQuota { get; set; } = 500;

    /// <summary>Gets or sets the clock: signatures, retention and every time in an answer follow it.</summary>
    /// <value>The system's clock unless set.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Gets or sets where new ids come from: requests, channels, policy revisions.</summary>
    /// <value>Random UUIDs in lower case unless set.</value>
    public Func<string> NewId { get; set; } = Identifiers.NewUuid;

    internal LocalProfilerServiceOptions Copy()
    {
        var copy = (LocalProfilerServiceOptions)MemberwiseClone();
        copy.AllowedHosts = [.. AllowedHosts];
        return copy;
    }
}
