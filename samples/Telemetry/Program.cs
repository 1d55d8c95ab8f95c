using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.LocalService;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

// Exports the client's spans and measurements to the console.
// begin telemetry
using TracerProvider? traces = Sdk.CreateTracerProviderBuilder().AddSource("CodeGuruProfiler.Client").AddConsoleExporter().Build();
using MeterProvider? metrics = Sdk.CreateMeterProviderBuilder().AddMeter("CodeGuruProfiler.Client").AddConsoleExporter().Build();

// end telemetry
// With --aws it calls AWS with your own Region and credentials, otherwise a local service that it starts.
await using LocalProfilerService? local = args.Contains("--aws") ? null : await LocalProfilerService.StartAsync();
using var client = new CodeGuruProfilerClient(new CodeGuruProfilerClientOptions
{
    Region = local is null ? null : "us-east-1",
    ServiceUrl = local?.Url,
    Credentials = local?.Credentials,
});

await client.CreateProfilingGroupAsync(new CreateProfilingGroupRequest { ProfilingGroupName = "sample-telemetry" });
try
{
    await client.DescribeProfilingGroupAsync(new DescribeProfilingGroupRequest { ProfilingGroupName = "missing" });
}
catch (ResourceNotFoundException exception)
{
    Console.WriteLine(exception.Message);
}
