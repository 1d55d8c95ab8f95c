using System.Diagnostics;
using CodeGuruProfiler.LocalService;
using CodeGuruProfiler.Processes;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.AgentCost.Web;

/// <summary>
/// The web application for an hour at one look a second, with a few requests a second: looks, profiles, processor time and memory each minute, and the time that
/// creating an EventSource takes with the agent and without it.
/// </summary>
internal static class HourRun
{
    private const string Group = "web-shop";

    private static readonly TimeSpan Thinking = TimeSpan.FromMilliseconds(600);

    public static async Task RunAsync(int minutes, string file, int eventSources, bool isPaused)
    {
        await using var output = new StreamWriter(file) { AutoFlush = true };
        await using LocalProfilerService service = await LocalProfilerService.StartAsync();
        await service.Seed.AddProfilingGroupAsync(Group);
        using var app = new WebApp(await ServerProcess.StartAsync("web-server", service.Url.AbsoluteUri, Group));
        using var end = new CancellationTokenSource();
        if (isPaused)
        {
            await app.PauseAsync();
        }

        Task<long> visitor = VisitAsync(app, end.Token);
        List<double> on = [];
        List<double> off = [];
        long began = Stopwatch.GetTimestamp();
        WebStats last = await app.StatsAsync();
        TimeSpan lastTime = TimeSpan.Zero;
        Write(output, "minute  looks  profiles  dropped  cpu ms/s  rss MiB  of it anonymous  committed by the GC  heap MiB  state");
        for (int minute = 1; minute <= minutes; minute++)
        {
            // Not in every minute: creating sources costs more than the agent.
            if (minute % 10 == 5 && eventSources > 0)
            {
                on.AddRange(await app.CreateEventSourcesAsync(eventSources));
                await app.PauseAsync();
                await Task.Delay(500);
                off.AddRange(await app.CreateEventSourcesAsync(eventSources));
                await app.ResumeAsync();
            }

            TimeSpan left = TimeSpan.FromMinutes(minute) - Stopwatch.GetElapsedTime(began);
            await Task.Delay(left > TimeSpan.Zero ? left : TimeSpan.Zero);
            WebStats now = await app.StatsAsync();
            TimeSpan time = Stopwatch.GetElapsedTime(began);
            double cpu = (now.CpuMilliseconds - last.CpuMilliseconds) / (time - lastTime).TotalSeconds;
            Write(output, $"{minute,6}  {now.Looks,5}  {now.Profiles,8}  {now.Dropped,7}  {cpu,8:0.00}  {now.Rss,7:0.0}  {now.Anonymous,15:0.0}  {now.Committed,19:0.0}  {now.Heap,8:0.0}  {now.State}");
            (last, lastTime) = (now, time);
        }

        await end.CancelAsync();
        Write(output, $"requests: {await visitor}");
        foreach (SeenRequest post in service.GetRequests().Where(request => request.Operation == "PostAgentProfile"))
        {
            var profile = AgentProfile.Parse(post.Body.Span);
            AgentMetadata metadata = profile.Metadata;
            Write(
                output,
                $"profile: {metadata.NumTimesSampled} looks, {metadata.Metrics?.NumThreads:0.0} threads, {profile.CallTree.NodeCount} nodes, {post.Body.Length} bytes, "
                + $"{metadata.AgentOverhead?.TimeInMs} ms of the agent, {metadata.AgentOverhead?.MemoryInMB} MB, {metadata.CpuTimeInSeconds:0.00} s of the process, HTTP {post.Status}");
        }

        Write(output, $"EventSource created, agent on:  {Describe(on)}");
        Write(output, $"EventSource created, agent off: {Describe(off)}");
    }

    private static async Task<long> VisitAsync(WebApp app, CancellationToken end)
    {
        for (long requests = 0; ; requests++)
        {
            try
            {
                await app.GetAsync($"/orders/{requests % 1000}");
                await Task.Delay(Thinking, end);
            }
            catch (OperationCanceledException)
            {
                return requests;
            }
        }
    }

    private static string Describe(List<double> times)
    {
        double[] sorted = [.. times.Order()];
        return sorted.Length == 0 ? "none" : $"{sorted.Length}; p50 {At(0.5):0.000} ms, p90 {At(0.9):0.000}, p99 {At(0.99):0.000}, longest {sorted[^1]:0.000}";

        double At(double share) => sorted[(int)(share * (sorted.Length - 1))];
    }

    private static void Write(StreamWriter output, string line)
    {
        output.WriteLine(line);
        Console.WriteLine(line);
    }
}
