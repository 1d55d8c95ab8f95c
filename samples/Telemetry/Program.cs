using CodeGuruProfiler.Client.Model;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Samples;

// Exports the client's spans and measurements to the console.
// begin telemetry
using TracerProvider? traces = Sdk.CreateTracerProviderBuilder().AddSource("CodeGuruProfiler.Client").AddConsoleExporter().Build();
using MeterProvider? metrics = Sdk.CreateMeterProviderBuilder().AddMeter("CodeGuruProfiler.Client").AddConsoleExporter().Build();

// end telemetry
await using Session session = await Session.StartAsync(args);
await session.Client.CreateProfilingGroupAsync(new CreateProfilingGroupRequest { ProfilingGroupName = "sample-telemetry" });
try
{
    await session.Client.DescribeProfilingGroupAsync(new DescribeProfilingGroupRequest { ProfilingGroupName = "missing" });
}
catch (ResourceNotFoundException exception)
{
    Console.WriteLine(exception.Message);
}
