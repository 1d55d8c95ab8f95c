using CodeGuruProfiler.LocalService.Operations;

namespace CodeGuruProfiler.LocalService;

/// <summary>Options for a <see cref="LocalProfilerService"/>.</summary>
/// <remarks>
/// The options are validated and copied when the service starts; later changes have no effect. For an invalid option,
/// <see cref="LocalProfilerService.StartAsync(LocalProfilerServiceOptions, CancellationToken)"/> throws an <see cref="ArgumentException"/> that names the property.
/// </remarks>
public sealed class LocalProfilerServiceOptions
{
    /// <summary>Gets or sets the URL to listen on, or several URLs separated by semicolons.</summary>
    /// <value>
    /// <c>http://</c>, then an IP address, <c>localhost</c>, <c>*</c> or <c>+</c>, then a port. The default is <c>http://127.0.0.1:0</c>, a free port on
    /// this machine. <c>*</c>, <c>+</c>, <c>0.0.0.0</c> and <c>[::]</c> listen on every network interface. Other host names and user information are invalid.
    /// </value>
    public string Url { get; set; } = "http://127.0.0.1:0";

    /// <summary>Gets or sets the path of the SQLite file that stores all data.</summary>
    /// <value>A path, or <see langword="null"/> (the default) to keep all data in memory until the service stops.</value>
    /// <remarks>
    /// A missing file is created; its folder must exist. Several services can share one file. Except on Windows, only the owner can read the file and the files
    /// that SQLite keeps beside it; this applies to an existing file too. A file that cannot be used causes a <see cref="LocalProfilerServiceDataFileException"/>.
    /// </remarks>
    public string? DataFile { get; set; }

    /// <summary>Gets or sets the access key that requests must be signed with.</summary>
    /// <value>Printable ASCII characters without spaces and commas. The default is <c>local</c>.</value>
    public string AccessKey { get; set; } = "local";

    /// <summary>Gets or sets the secret key that requests must be signed with.</summary>
    /// <value>Any characters except control characters. The default is <c>local</c>.</value>
    public string SecretKey { get; set; } = "local";

    /// <summary>Gets or sets the session token that requests must contain.</summary>
    /// <value>
    /// Printable ASCII characters without spaces, or <see langword="null"/> (the default) for long-term keys, with which requests must not contain a token.
    /// </value>
    public string? SessionToken { get; set; }

    /// <summary>Gets or sets when the session token expires. Later requests get ExpiredTokenException.</summary>
    /// <value>A time, or <see langword="null"/> (the default) for a token that does not expire.</value>
    public DateTimeOffset? SessionTokenExpiration { get; set; }

    /// <summary>Gets or sets the Region that requests must be signed for. It is part of ARNs.</summary>
    /// <value>1 to 63 lower-case letters, digits and hyphens. The default is <c>us-east-1</c>.</value>
    public string Region { get; set; } = "us-east-1";

    /// <summary>Gets or sets the account id in ARNs.</summary>
    /// <value>12 digits. The default is <c>123456789012</c>.</value>
    public string Account { get; set; } = "123456789012";

    /// <summary>Gets or sets a value indicating whether faults, clock and seeds can be controlled over HTTP, under <c>/_local/</c>.</summary>
    /// <value>The default is <see langword="false"/>. In process they can always be controlled.</value>
    public bool EnableControl { get; set; }

    /// <summary>Gets or sets a value indicating whether the service has a console for browsers, under <c>/console/</c>.</summary>
    /// <value>The default is <see langword="false"/>. The program turns it on when it listens only on loopback addresses.</value>
    /// <remarks>Requests to the console are not signed: it shows all data, and turns profiling on or off. It accepts the hosts of <see cref="AllowedHosts"/>.</remarks>
    public bool Console { get; set; }

    /// <summary>Gets or sets the additional names that the control endpoints and the console accept in the Host header.</summary>
    /// <value>
    /// Names or IP addresses without scheme and port. The default is empty. <c>localhost</c> and loopback addresses are always accepted; other hosts get
    /// 403, because a malicious web page could make a browser send requests here under its own name (DNS rebinding).
    /// </value>
    public IReadOnlyList<string> AllowedHosts { get; set; } = [];

    /// <summary>Gets or sets a value indicating whether the response to a wrong signature contains the canonical request that was expected.</summary>
    /// <value>The default is <see langword="false"/>. Session tokens and other secrets in the canonical request are replaced.</value>
    public bool ExplainSignatures { get; set; }

    /// <summary>Gets or sets the maximum number of bytes in the body of a request. A longer body gets RequestEntityTooLargeException.</summary>
    /// <value>1 to 2,147,483,647. The default is 10 MiB. The JSON input of an operation is limited to 1 MiB in any case.</value>
    public long MaxBodyBytes { get; set; } = 10 * 1024 * 1024;

    /// <summary>Gets or sets the maximum number of bytes in a decompressed profile. A longer profile gets RequestEntityTooLargeException.</summary>
    /// <value>1 to 2,147,483,647. The default is 32 MiB.</value>
    public long MaxDecompressedBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>Gets or sets the maximum number of profiling groups. Creating another gets ServiceQuotaExceededException.</summary>
    /// <value>0 or more. The default is 500, as in an AWS account.</value>
    public int ProfilingGroupQuota { get; set; } = 500;

    /// <summary>Gets or sets the clock for signatures, retention and the times in responses.</summary>
    /// <value>The default is the system clock.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Gets or sets the source of new ids, for requests, channels and policy revisions.</summary>
    /// <value>The default returns random lower-case UUIDs.</value>
    public Func<string> NewId { get; set; } = Identifiers.NewUuid;

    internal LocalProfilerServiceOptions Copy()
    {
        var copy = (LocalProfilerServiceOptions)MemberwiseClone();
        copy.AllowedHosts = [.. AllowedHosts];
        return copy;
    }
}
