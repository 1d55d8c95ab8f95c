using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.LocalService;
using DependencyInjection;

// A web API with two clients, one of them keyed, and a health check. With --once it sends itself one request and exits.
// With --aws it calls AWS with your own Region and credentials, otherwise a local service that it starts.
await using LocalProfilerService? local = args.Contains("--aws") ? null : await LocalProfilerService.StartAsync();

WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Logging.SetMinimumLevel(LogLevel.Warning);

// begin two-clients
builder.Services.AddCodeGuruProfilerClient(Configure);
builder.Services.AddKeyedCodeGuruProfilerClient("second", Configure);
builder.Services.AddHealthChecks().AddCheck<ProfilerHealthCheck>("codeguru-profiler");

// end two-clients
WebApplication app = builder.Build();

// begin endpoints
app.MapHealthChecks("/health");
app.MapGet("/groups", (ICodeGuruProfilerClient client, CancellationToken cancellationToken) => NamesAsync(client, cancellationToken));
app.MapGet(
    "/second/groups",
    ([FromKeyedServices("second")] ICodeGuruProfilerClient client, CancellationToken cancellationToken) => NamesAsync(client, cancellationToken));

// end endpoints
await app.StartAsync();
if (!args.Contains("--once"))
{
    Console.WriteLine($"Listening on {app.Urls.First()}");
    await app.WaitForShutdownAsync();
    return;
}

ICodeGuruProfilerClient client = app.Services.GetRequiredService<ICodeGuruProfilerClient>();
await client.CreateProfilingGroupAsync(new CreateProfilingGroupRequest { ProfilingGroupName = "sample-web" });
using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
foreach (string path in new[] { "/health", "/groups", "/second/groups" })
{
    Console.WriteLine($"{path}: {await http.GetStringAsync(new Uri(path, UriKind.Relative))}");
}

await app.StopAsync();

void Configure(CodeGuruProfilerClientOptions options)
{
    options.Region = local is null ? null : "us-east-1";
    options.ServiceUrl = local?.Url;
    options.Credentials = local?.Credentials;
}

static async Task<string> NamesAsync(ICodeGuruProfilerClient client, CancellationToken cancellationToken)
{
    List<string> names = [];
    await foreach (string name in client.ListProfilingGroupNamesPaged().WithCancellation(cancellationToken))
    {
        names.Add(name);
    }

    return string.Join(", ", names);
}
