using System.Globalization;
using Amazon.Runtime;
using CodeGuruProfiler.Client;
using CodeGuruProfiler.Processes;

namespace CodeGuruProfiler.Soak;

/// <summary>A run: callers at work until the time is over, what they hold before and after, and the verdict.</summary>
internal static class SoakRun
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);

    // Longer than the limit on a call, so that the last attempts are over.
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(3);

    public static async Task<bool> RunAsync(Arguments arguments)
    {
        using ServerProcess? service = arguments.Url is null
            ? await ServerProcess.StartAsync("--serve", "--faults", arguments.Faults, "--seed", arguments.Seed.ToString(CultureInfo.InvariantCulture))
            : null;
        Uri url = arguments.Url ?? service!.Url; // One of the two is there.
        Print($"{arguments.Callers} callers, {arguments.Minutes} minutes, faults: {(arguments.Url is null ? arguments.Faults : "those of the service")}, seed {arguments.Seed}");

        using var client = new CodeGuruProfilerClient(new CodeGuruProfilerClientOptions
        {
            Region = "us-east-1",
            ServiceUrl = url,
            Credentials = new BasicAWSCredentials("local", "local"),
            AttemptTimeout = TimeSpan.FromSeconds(1),
            TotalTimeout = TimeSpan.FromSeconds(5),
        });
        await CallAsync(client, arguments, new Tally(), WarmUp);
        Resources start = Resources.Now(url.Port);

        var tally = new Tally();
        await CallAsync(client, arguments, tally, TimeSpan.FromMinutes(arguments.Minutes));
        Resources end = Resources.Now(url.Port);

        return Report(arguments, tally, start, end);
    }

    private static async Task CallAsync(CodeGuruProfilerClient client, Arguments arguments, Tally tally, TimeSpan time)
    {
        using var stop = new CancellationTokenSource(time);
        await Task.WhenAll(Enumerable.Range(0, arguments.Callers).Select(i => new Caller(client, tally, arguments.Seed + i).RunAsync(stop.Token)));
        await Task.Delay(Settling);
    }

    private static bool Report(Arguments arguments, Tally tally, Resources start, Resources end)
    {
        Print($"calls      {tally.Calls}");
        foreach ((string outcome, int count) in tally.Outcomes)
        {
            Print($"  {count,8}  {outcome}");
        }

        Print($"attempts   {string.Join(", ", tally.Attempts.Where(attempts => attempts.Key > 0).Select(attempts => $"{attempts.Key}: {attempts.Value}"))}");
        Print($"           {"start",12} {"end",12}");
        Print($"sockets    {start.Sockets,12} {end.Sockets,12}");
        Print($"handles    {start.Handles,12} {end.Handles,12}");
        Print($"threads    {start.Threads,12} {end.Threads,12}");
        Print($"heap bytes {start.HeapBytes,12} {end.HeapBytes,12}");

        foreach (Exception exception in tally.Undocumented.Take(5))
        {
            Print($"UNDOCUMENTED: {exception}");
        }

        string[] grown = [.. end.GrownSince(start, arguments.Callers)];
        bool isWhole = tally.Calls > 0 && !tally.Undocumented.Any() && grown.Length == 0;
        Print(isWhole ? "PASSED: every call ended as documented, and nothing grew." : $"FAILED: {tally.Undocumented.Count()} undocumented outcomes; grown: {(grown.Length == 0 ? "nothing" : string.Join(", ", grown))}.");
        return isWhole;
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static void Print(string line) => Console.WriteLine(line);
}
