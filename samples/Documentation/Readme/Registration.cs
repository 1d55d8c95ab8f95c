// begin program
using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.Services.AddCodeGuruProfilerClient(builder.Configuration.GetSection("CodeGuruProfiler"));
builder.Services.AddKeyedCodeGuruProfilerClient("us", options => options.Region = "us-east-1");

WebApplication app = builder.Build();
app.MapGet("/groups", (ICodeGuruProfilerClient client) => client.ListProfilingGroupNamesPaged(new ListProfilingGroupsRequest()));
app.Run();

// end program
