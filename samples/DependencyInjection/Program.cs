using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;
using DependencyInjection;
using Samples;

// A web API with two clients, one of them keyed, and a health check. With --once it sends itself one request and exits.
await using Session session = await Session.StartAsync([.. args.Where(argument => argument != "--once")]);

WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Logging.SetMinimumLevel(LogLevel.Warning);

// begin two-clients
builder.Services.AddCodeGuruProfilerClient(options => Configure(options, "us-east-1"));
builder.Services.AddKeyedCodeGuruProfilerClient("second", options => Configure(options, "us-east-1"));
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

await session.Client.CreateProfilingGroupAsync(new CreateProfilingGroupRequest { ProfilingGroupName = "sample-web" });
using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
foreach (string path in new[] { "/health", "/groups", "/second/groups" })
{
    Console.WriteLine($"{path}: {await http.GetStringAsync(new Uri(path, UriKind.Relative))}");
}

await app.StopAsync();

void Configure(CodeGuruProfilerClientOptions options, string region)
{
    options.Region = session.Options.Region ?? region;
    options.ServiceUrl = session.Options.ServiceUrl;
    options.Credentials = session.Options.Credentials;
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
