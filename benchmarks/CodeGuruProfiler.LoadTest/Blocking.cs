using System.Diagnostics;
using System.Globalization;
using CodeGuruProfiler.Calls;
using CodeGuruProfiler.Floors.Loopback;

namespace CodeGuruProfiler.LoadTest;

/// <summary>
/// Callers that block the threads of a pool of two, as programs without async do: the peer is idle, and its responses wait for
/// a thread. Each runs in a separate process, because a pool keeps its threads.
/// </summary>
internal static class Blocking
{
    private const int Callers = 64;
    private const int Threads = 2;
    private const string Client = "this client";
    private const string Bare = "bare HttpClient";
    private const string HandlerLimit = "bare HttpClient, ConnectTimeout of its handler";

    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(3.1);

    public static async Task RunAsync(Uri url)
    {
        Console.WriteLine($"| {Callers} callers that block, a pool of {Threads} threads | succeeded | failed, first reason | s |");
        Console.WriteLine("|---|---:|---|---:|");
        foreach (string caller in (string[])[Bare, HandlerLimit, Client])
        {
            string host = Environment.ProcessPath ?? throw new InvalidOperationException("The path of this program is unknown.");
            string[] hosted = Path.GetFileNameWithoutExtension(host) == "dotnet" ? [typeof(Blocking).Assembly.Location] : [];
            using Process process = Process.Start(host, [.. hosted, "--blocking-caller", caller, url.ToString()]);
            await process.WaitForExitAsync();
        }
    }

    /// <summary>Calls, and prints a line of the table.</summary>
    public static void Call(string caller, Uri url)
    {
        ThreadPool.SetMinThreads(Threads, Threads);
        using ClientCalls? calls = caller == Client ? new ClientCalls(url, options => options.MaxAttempts = 1) : null;
        using var handler = new SocketsHttpHandler { ConnectTimeout = caller == HandlerLimit ? ConnectTimeout : Timeout.InfiniteTimeSpan };
        using var http = new HttpClient(handler) { BaseAddress = url };
        long begin = TimeProvider.System.GetTimestamp();
        Task[] blocked = [.. Enumerable.Range(0, Callers).Select(_ => Task.Run(() => (calls?.DescribeProfilingGroupAsync() ?? GetAsync(http)).GetAwaiter().GetResult()))];
        // This thread is not one of the pool's.
        int index = 0;
        List<Exception> failures = [];
        while (index < blocked.Length)
        {
            try
            {
                blocked[index++].GetAwaiter().GetResult();
            }
            catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException or TimeoutException or Amazon.Runtime.AmazonClientException)
            {
                failures.Add(failure);
            }
        }

        double seconds = TimeProvider.System.GetElapsedTime(begin).TotalSeconds;
        string reason = failures.Count == 0 ? "0" : $"{failures.Count}: {failures[0].Message}";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {caller} | {Callers - failures.Count} | {reason} | {seconds:0.0} |"));
    }

    private static async Task GetAsync(HttpClient http)
    {
        using HttpResponseMessage response = await http.GetAsync(new Uri($"profilingGroups/{CannedService.Group}", UriKind.Relative));
        await response.Content.ReadAsByteArrayAsync();
    }
}
