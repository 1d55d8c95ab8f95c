using System.Globalization;
using CodeGuruProfiler.Calls;
using CodeGuruProfiler.Client;

namespace CodeGuruProfiler.LoadTest;

/// <summary>The number of waits for a lock while many callers share one client.</summary>
internal static class Contention
{
    private const int Callers = 256;
    private const int CallsEach = 200;
    private const int Rounds = 5;

    public static async Task RunAsync(Uri url)
    {
        var throttled = new ClientCalls(url, Adapt);
        (string Name, ICalls Calls)[] implementations =
        [
            ("bare HttpClient", new BareCalls(url)),
            ("signed and parsed", new SignedCalls(url)),
            ("this client, standard mode", new ClientCalls(url)),
            ("this client, adaptive mode", new ClientCalls(url, Adapt)),
            ("this client, adaptive mode, throttled once", throttled),
        ];
        var waits = implementations.ToDictionary(implementation => implementation.Name, _ => new List<double>());
        for (int round = -1; round < Rounds; round++)
        {
            if (round == 0)
            {
                // At a rate that the client has been seen to send at, as it is in a service under load.
                await throttled.BeThrottledAsync();
            }

            foreach ((string name, ICalls calls) in implementations)
            {
                double count = await CountAsync(calls);
                if (round >= 0)
                {
                    waits[name].Add(count);
                }
            }
        }

        Console.WriteLine($"| {Callers} callers of one client, DescribeProfilingGroup | waits for a lock, of 1,000 calls |");
        Console.WriteLine("|---|---:|");
        foreach ((string name, ICalls calls) in implementations)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {waits[name].Order().ElementAt(Rounds / 2):0.00} |"));
            calls.Dispose();
        }
    }

    private static void Adapt(CodeGuruProfilerClientOptions options)
    {
        options.RetryMode = RetryMode.Adaptive;
        options.MaxAttempts = 1;
    }

    private static async Task<double> CountAsync(ICalls calls)
    {
        long before = Monitor.LockContentionCount;
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(async () =>
        {
            for (int i = 0; i < CallsEach; i++)
            {
                await calls.DescribeProfilingGroupAsync();
            }
        })));
        return (Monitor.LockContentionCount - before) * 1000.0 / (Callers * CallsEach);
    }
}
