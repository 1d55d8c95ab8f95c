// begin program
using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.LocalService;

await using LocalProfilerService service = await LocalProfilerService.StartAsync();
using var client = new CodeGuruProfilerClient(new CodeGuruProfilerClientOptions
{
    Region = "us-east-1",
    ServiceUrl = service.Url,
    Credentials = service.Credentials,
});
await client.CreateProfilingGroupAsync(new CreateProfilingGroupRequest { ProfilingGroupName = "web-shop" });

// end program
