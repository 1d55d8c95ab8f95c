using Amazon.Runtime;
using CodeGuruProfiler.LocalService.Hosting;

namespace CodeGuruProfiler.LocalService;

/// <summary>Amazon CodeGuru Profiler on this machine, for tests and development.</summary>
/// <remarks>Safe to use from many threads. Several may run in one process.</remarks>
public sealed class LocalProfilerService : IAsyncDisposable
{
    private readonly ServiceHost _host;

    private LocalProfilerService(ServiceHost host)
    {
        _host = host;
    }

    /// <summary>Gets the URL that the service listens on, the first of several.</summary>
    public Uri Url => _host.Url;

    /// <summary>Gets credentials that the service accepts, ready for a client's options.</summary>
    public AWSCredentials Credentials => _host.Credentials;

    /// <summary>Gets what can be made to go wrong.</summary>
    public LocalServiceFaults Faults => _host.Parts.Faults;

    /// <summary>Gets what puts data into the service without requests.</summary>
    public LocalServiceSeeds Seed => _host.Parts.Seeds;

    /// <summary>Gets the newest requests, oldest first: a thousand at most, and at most 64 MiB of bodies, headers and URLs.</summary>
    /// <value>A copy of the list. Its requests get their status when the response is written.</value>
    public IReadOnlyList<SeenRequest> Requests => _host.Parts.Requests.ToList();

    /// <summary>Forgets the requests so far.</summary>
    public void ClearRequests() => _host.Parts.Requests.Clear();

    /// <summary>Starts a service on a free port of 127.0.0.1, with its data in memory.</summary>
    /// <param name="cancellationToken">Ends the start, not the service.</param>
    /// <returns>The service; it answers from now on, until it is disposed.</returns>
    public static Task<LocalProfilerService> StartAsync(CancellationToken cancellationToken = default)
        => StartAsync(new LocalProfilerServiceOptions(), cancellationToken);

    /// <summary>Starts a service.</summary>
    /// <param name="options">Where it listens, where it keeps its data and whom it accepts.</param>
    /// <param name="cancellationToken">Ends the start, not the service.</param>
    /// <returns>The service; it answers from now on, until it is disposed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentException">A property of <paramref name="options"/> has an invalid value; the message names it.</exception>
    /// <exception cref="LocalServiceDataFileException">The data file cannot be used; the file is unchanged.</exception>
    /// <exception cref="IOException">The URL cannot be listened on: its port is in use, for example.</exception>
    public static async Task<LocalProfilerService> StartAsync(LocalProfilerServiceOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (OptionMistake.Find(options) is { } mistake)
        {
            throw new ArgumentException($"{mistake.Option} {mistake.Reason}", nameof(options));
        }

        return new LocalProfilerService(await ServiceHost.StartAsync(options, InProcess.Configure, keepsRequests: true, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Stops the service: requests that are running are answered, new ones are not taken.</summary>
    /// <returns>A task that ends when everything is stopped and, with a data file, everything is in it.</returns>
    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
