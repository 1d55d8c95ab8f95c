using System.Net.Sockets;
using Amazon.Runtime;
using CodeGuruProfiler.LocalService.Pipeline;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CodeGuruProfiler.LocalService.Hosting;

/// <summary>A running service and its web server.</summary>
internal sealed class ServiceHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _isDisposed;

    private ServiceHost(WebApplication app, ServiceParts parts, AWSCredentials credentials)
    {
        _app = app;
        Parts = parts;
        Credentials = credentials;
    }

    public Uri Url => new(_app.Urls.First());

    public AWSCredentials Credentials { get; }

    public ServiceParts Parts { get; }

    /// <param name="options">The options, validated.</param>
    /// <param name="configure">Configures the logs of the web server.</param>
    /// <param name="keepsRequests">Whether the requests are kept.</param>
    /// <param name="prepare">Adds data before the service listens; null for none.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    public static async Task<ServiceHost> StartAsync(
        LocalProfilerServiceOptions options,
        Action<WebApplicationBuilder> configure,
        bool keepsRequests,
        Func<LocalProfilerServiceSeed, Task>? prepare,
        CancellationToken cancellationToken)
    {
        options = options.Copy();
        IReadOnlyList<ListenUrl> urls = ListenUrl.ParseAll(options.Url);
        // Empty, so that the user's environment, such as ASPNETCORE_URLS, does not affect a service in a test.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            foreach (ListenUrl url in urls)
            {
                url.ListenWith(kestrel);
            }

            kestrel.AddServerHeader = false;
            // The request reader enforces the limit, and returns the service's own error.
            kestrel.Limits.MaxRequestBodySize = null;
            // The query of UntagResource contains the tag keys.
            kestrel.Limits.MaxRequestLineSize = 64 * 1024;
        });
        configure(builder);
        WebApplication app = builder.Build();
        ILogger logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("CodeGuruProfiler.LocalService");

        ServiceHost? host = null;
        try
        {
            host = new ServiceHost(app, ServiceParts.Create(options, keepsRequests, logger, app.Lifetime.ApplicationStopping), CredentialsOf(options));
            ((IApplicationBuilder)app).Run(host.Parts.RespondAsync);
            if (prepare is not null)
            {
                await prepare(host.Parts.Seed).ConfigureAwait(false);
            }

            await app.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            IAsyncDisposable started = host is null ? app : host;
            await started.DisposeAsync().ConfigureAwait(false);
            if (failure is SocketException cannotListen)
            {
                // The web server wraps only the error of a used port.
                throw Errors.CannotListen(options.Url, cannotListen);
            }

            throw;
        }

        foreach (string url in app.Urls)
        {
            Log.Listening(logger, new Uri(url), options.Region, options.Account, options.DataFile ?? "in memory");
            if (options.Console)
            {
                Log.Console(logger, new Uri(new Uri(url), "console/"));
            }
        }

        if (!urls.All(url => url.IsLoopback))
        {
            Log.Reachable(logger);
        }

        return host;
    }

    public Task WaitForShutdownAsync(CancellationToken cancellationToken) => _app.WaitForShutdownAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 1)
        {
            return;
        }

        // Running requests complete first, except those that a fault delays.
        await _app.StopAsync().ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
        await Parts.DisposeAsync().ConfigureAwait(false);
    }

    private static AWSCredentials CredentialsOf(LocalProfilerServiceOptions options) => options.SessionToken is null
        ? new BasicAWSCredentials(options.AccessKey, options.SecretKey)
        : new SessionAWSCredentials(options.AccessKey, options.SecretKey, options.SessionToken);
}
