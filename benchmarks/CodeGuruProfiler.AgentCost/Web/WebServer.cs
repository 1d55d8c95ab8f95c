using System.Diagnostics;
using System.Diagnostics.Tracing;
using System.Globalization;
using Amazon.Runtime;
using CodeGuruProfiler.Agent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ProfiledWebApp.Shop;

namespace CodeGuruProfiler.AgentCost.Web;

/// <summary>The web application: the sample's shop with the agent, which a driver pauses and resumes. It prints its URL, and ends when its input ends.</summary>
internal static class WebServer
{
    public static async Task RunAsync(Uri service, string group)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddSimpleConsole().AddFilter((category, level) => level >= LogLevel.Warning || category!.StartsWith("CodeGuruProfiler.Agent", StringComparison.Ordinal));
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddSingleton<OrderBook>();
        builder.Services.AddCodeGuruProfilerAgent(options =>
        {
            options.ProfilingGroupName = group;
            options.StartDelay = TimeSpan.Zero;
            options.Client.Region = "us-east-1";
            options.Client.ServiceUrl = service;
            options.Client.Credentials = new BasicAWSCredentials("local", "local");
        });
        WebApplication app = builder.Build();
        app.MapGet("/plaintext", () => "Hello, World!");
        app.MapGet("/orders/{id:int}", (int id, OrderBook orders, CancellationToken cancellationToken) => orders.GetTotalAsync(id, cancellationToken));
        app.MapGet("/stats", (CodeGuruProfilerAgent agent) => Stats(agent.Status));
        app.MapGet("/pause", (CodeGuruProfilerAgent agent) => agent.Pause());
        app.MapGet("/resume", (CodeGuruProfilerAgent agent) => agent.Resume());
        app.MapGet("/event-sources/{count:int}", CreateEventSourcesAsync);
        await app.StartAsync();
        Console.WriteLine(app.Urls.First());
        while (await Console.In.ReadLineAsync() is not null)
        {
            // Its end is the signal.
        }

        await app.StopAsync();
    }

    private static string Stats(AgentStatus status)
    {
        using var process = Process.GetCurrentProcess();
        GCMemoryInfo gc = GC.GetGCMemoryInfo();
        string anonymous = File.ReadLines("/proc/self/status").First(line => line.StartsWith("RssAnon", StringComparison.Ordinal));
        long anonymousBytes = 1024 * long.Parse(anonymous.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{process.TotalProcessorTime.TotalMilliseconds:R} {process.WorkingSet64} {anonymousBytes} {gc.TotalCommittedBytes} {GC.GetTotalMemory(forceFullCollection: false)} {status.Looks} {status.Profiles} {status.Dropped} {status.State}");
    }

    // The runtime holds a lock while a session is stopped, and whatever creates an EventSource waits for it.
    private static async Task<string> CreateEventSourcesAsync(int count)
    {
        var times = new List<double>(count);
        for (int i = 0; i < count; i++)
        {
            long began = Stopwatch.GetTimestamp();
            using (new EventSource($"CodeGuruProfiler-AgentCost-{i}"))
            {
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }

            await Task.Delay(50);
        }

        return string.Join(' ', times.Select(time => time.ToString("R", CultureInfo.InvariantCulture)));
    }
}
