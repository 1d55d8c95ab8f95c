using System.Diagnostics;
using CodeGuruProfiler.LocalService.Authentication;
using CodeGuruProfiler.LocalService.Control;
using CodeGuruProfiler.LocalService.Faults;
using CodeGuruProfiler.LocalService.Http;
using CodeGuruProfiler.LocalService.Model;
using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.Pipeline;
using CodeGuruProfiler.LocalService.Requests;
using CodeGuruProfiler.LocalService.Seeding;
using CodeGuruProfiler.LocalService.Storage;
using CodeGuruProfiler.LocalService.WebConsole;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CodeGuruProfiler.LocalService.Hosting;

/// <summary>All parts of a service except its web server.</summary>
internal sealed class ServiceParts : IAsyncDisposable
{
    private readonly Database _database;
    private readonly IEndpoint[] _endpoints;

    private ServiceParts(LocalProfilerServiceOptions options, Database database, bool keepsRequests, ILogger logger, CancellationToken stopping)
    {
        var clock = new SkewedClock(options.TimeProvider);
        ServiceModel model = ServiceModel.Load();
        var queue = new FaultQueue();
        ServiceContext service = ContextOf(options, database, clock);
        Dictionary<string, Operation> operations = OperationList.Create(service);
        var memory = BodyMemory.For(options.MaxBodyBytes);
        var seeder = new Seeder(model, operations, service);

        _database = database;
        Requests = new RequestLog(keepsRequests || options.EnableControl);
        Faults = new LocalProfilerServiceFaults(model, queue, clock);
        Seed = new LocalProfilerServiceSeed(seeder);
        ControlEndpoint[] control = options.EnableControl
            ? [new ControlEndpoint(Faults, Requests, new SeedFile(seeder), new HostNames(options.AllowedHosts), options.MaxBodyBytes, memory, logger)]
            : [];
        ConsoleEndpoint[] console = options.Console
            ? [new ConsoleEndpoint(service, new HostNames(options.AllowedHosts), HasDefaultKeys(options), logger)]
            : [];
        // The first endpoint that a request is for responds to it.
        _endpoints =
        [
            new HealthEndpoint(database),
            .. control,
            .. console,
            new RequestPipeline(model, operations, new SignatureVerifier(KeysOf(options), clock), queue, Requests, service, options.MaxBodyBytes, memory, logger, stopping),
        ];
    }

    public LocalProfilerServiceFaults Faults { get; }

    public LocalProfilerServiceSeed Seed { get; }

    public RequestLog Requests { get; }

    public static ServiceParts Create(LocalProfilerServiceOptions options, bool keepsRequests, ILogger logger, CancellationToken stopping)
        => new(options, Database.Open(options.DataFile, options.NewId), keepsRequests, logger, stopping);

    public Task RespondAsync(HttpContext context)
    {
        foreach (IEndpoint endpoint in _endpoints)
        {
            if (endpoint.IsFor(context.Request))
            {
                return endpoint.RespondAsync(context);
            }
        }

        throw new UnreachableException("The last endpoint is for every request.");
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private static ServiceContext ContextOf(LocalProfilerServiceOptions options, Database database, TimeProvider clock) => new()
    {
        Database = database,
        TimeProvider = clock,
        NewId = options.NewId,
        Region = options.Region,
        Account = options.Account,
        ProfilingGroupQuota = options.ProfilingGroupQuota,
        MaxDecompressedBytes = options.MaxDecompressedBytes,
    };

    private static bool HasDefaultKeys(LocalProfilerServiceOptions options)
    {
        var defaults = new LocalProfilerServiceOptions();
        return options.AccessKey == defaults.AccessKey && options.SecretKey == defaults.SecretKey && options.SessionToken is null;
    }

    private static AcceptedKeys KeysOf(LocalProfilerServiceOptions options) => new()
    {
        AccessKey = options.AccessKey,
        SecretKey = options.SecretKey,
        SessionToken = options.SessionToken,
        SessionTokenExpiration = options.SessionTokenExpiration,
        Region = options.Region,
        ExplainsSignatures = options.ExplainSignatures,
    };
}
