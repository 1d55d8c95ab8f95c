using CodeGuruProfiler.Client;

// begin application
WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.Services.AddCodeGuruProfilerClient(builder.Configuration.GetSection("CodeGuruProfiler"));

WebApplication app = builder.Build();
app.MapGet("/profiling-groups", async (ICodeGuruProfilerClient client, CancellationToken cancellationToken) =>
    (await client.ListProfilingGroupsAsync(cancellationToken)).ProfilingGroupNames);
app.Run();

// end application
