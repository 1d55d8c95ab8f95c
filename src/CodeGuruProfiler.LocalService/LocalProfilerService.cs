using Amazon.Runtime;
using CodeGuruProfiler.LocalService.Hosting;

namespace CodeGuruProfiler.LocalService;

/// <summary>Amazon CodeGuru Profiler on this machine, for tests and development.</summary>
/// <remarks>Thread-safe. Several services can run in one process.</remarks>
public sealed class LocalProfilerService : IAsyncDisposable
{
    private readonly ServiceHost _host;

    private LocalProfilerService(ServiceHost host)
    {
        _host = host;
    }

    /// <summary>Gets the URL that the service listens on.</summary>
    /// <value>The first URL when the service listens on several.</value>
    public Uri Url => _host.Url;

    /// <summary>Gets credentials that the service accepts, for the options of a client.</summary>
    public AWSCredentials Credentials => _host.Credentials;

    /// <summary>Gets the fault injection controls.</summary>
    public LocalProfilerServiceFaults Faults => _host.Parts.Faults;

    /// <summary>Gets the seeding controls, which add data without requests.</summary>
    public LocalProfilerServiceSeed Seed => _host.Parts.Seed;

    /// <summary>Starts a service on a free port of 127.0.0.1, with its data in memory.</summary>
    /// <param name="cancellationToken">Cancels the start. It does not stop a started service.</param>
    /// <returns>The service, which runs until it is disposed.</returns>
    public static Task<LocalProfilerService> StartAsync(CancellationToken cancellationToken = default)
        => StartAsync(new LocalProfilerServiceOptions(), cancellationToken);

    /// <summary>Starts a service.</summary>
    /// <param name="options">The options, validated and copied.</param>
    /// <param name="cancellationToken">Cancels the start. It does not stop a started service.</param>
    /// <returns>The service, which runs until it is disposed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentException">An option is invalid. The message names it.</exception>
    /// <exception cref="LocalProfilerServiceDataFileException">The data file cannot be used. It is unchanged.</exception>
    /// <exception cref="IOException">The service cannot listen on the URL, for example because the port is in use.</exception>
    public static async Task<LocalProfilerService> StartAsync(LocalProfilerServiceOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (OptionMistake.Find(options) is { } mistake)
        {
            throw Errors.InvalidOption(mistake, nameof(options));
        }

        return new LocalProfilerService(await ServiceHost.StartAsync(options, InProcess.Configure, keepsRequests: true, prepare: null, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Returns the newest requests, oldest first.</summary>
    /// <returns>
    /// A copy of the list: at most a thousand requests, with at most 64 MiB of bodies, headers and URLs. A request gets its status when its response is written.
    /// </returns>
    public IReadOnlyList<SeenRequest> GetRequests() => _host.Parts.Requests.ToList();

    /// <summary>Forgets the requests received so far.</summary>
    public void ClearRequests() => _host.Parts.Requests.Clear();

    /// <summary>Stops the service. Running requests complete; new ones are refused.</summary>
    /// <returns>A task that completes when the service has stopped and, with a data file, all data is in it.</returns>
    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
