using Amazon.Runtime;
using CodeGuruProfiler.LocalService.Authentication;
using CodeGuruProfiler.LocalService.Model;
using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.Pipeline;
using CodeGuruProfiler.LocalService.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CodeGuruProfiler.LocalService.Hosting;

/// <summary>A running service: its web server and its database.</summary>
internal sealed class ServiceHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Database _database;

    private ServiceHost(WebApplication app, Database database, AWSCredentials credentials)
    {
        _app = app;
        _database = database;
        Credentials = credentials;
    }

    public Uri Url => new(_app.Urls.First());

    public AWSCredentials Credentials { get; }

    public static async Task<ServiceHost> StartAsync(
        LocalProfilerServiceOptions options,
        Action<WebApplicationBuilder> configure,
        CancellationToken cancellationToken)
    {
        // Empty: nothing of the user's environment, such as ASPNETCORE_URLS, reaches a service that runs in a test.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // The request reader has the limit, and answers with the service's own error.
            kestrel.Limits.MaxRequestBodySize = null;
        });
        configure(builder);
        WebApplication app = builder.Build();
        app.Urls.Add(options.Url);
        ILogger logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("CodeGuruProfiler.LocalService");

        Database database = Database.Open(options.DataFile, options.NewId);
        var host = new ServiceHost(app, database, CredentialsOf(options));
        try
        {
            RequestPipeline pipeline = CreatePipeline(options, database, logger);
            var health = new HealthEndpoint(database);
            ((IApplicationBuilder)app).Run(context => HealthEndpoint.IsFor(context.Request)
                ? health.AnswerAsync(context)
                : pipeline.RunAsync(context));
            await app.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await host.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        Log.Listening(logger, host.Url, options.Region, options.Account, options.DataFile ?? "in memory");
        return host;
    }

    public Task WaitForShutdownAsync(CancellationToken cancellationToken) => _app.WaitForShutdownAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync().ConfigureAwait(false);
        await _database.DisposeAsync().ConfigureAwait(false);
    }

    private static RequestPipeline CreatePipeline(LocalProfilerServiceOptions options, Database database, ILogger logger)
    {
        var service = new ServiceContext
        {
            Database = database,
            TimeProvider = options.TimeProvider,
            NewId = options.NewId,
            Region = options.Region,
            Account = options.Account,
            ProfilingGroupQuota = options.ProfilingGroupQuota,
        };
        var keys = new AcceptedKeys
        {
            AccessKey = options.AccessKey,
            SecretKey = options.SecretKey,
            SessionToken = options.SessionToken,
            SessionTokenExpiration = options.SessionTokenExpiration,
            Region = options.Region,
            ExplainsSignatures = options.ExplainSignatures,
        };
        return new RequestPipeline(
            ServiceModel.Load(),
            OperationList.Create(service),
            new SignatureVerifier(keys, service.TimeProvider),
            service,
            options.MaxBodyBytes,
            logger);
    }

    private static AWSCredentials CredentialsOf(LocalProfilerServiceOptions options) => options.SessionToken is null
        ? new BasicAWSCredentials(options.AccessKey, options.SecretKey)
        : new SessionAWSCredentials(options.AccessKey, options.SecretKey, options.SessionToken);
}
