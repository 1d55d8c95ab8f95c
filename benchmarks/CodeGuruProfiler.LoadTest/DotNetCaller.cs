using CodeGuruProfiler.Calls;

namespace CodeGuruProfiler.LoadTest;

/// <summary>Someone who calls from this process.</summary>
internal sealed class DotNetCaller(string name, ICalls calls) : ICaller
{
    private static readonly TimeProvider Clock = TimeProvider.System;

    public string Name { get; } = name;

    public async Task<Turn?> RunAsync(Operation operation, int callers, TimeSpan duration)
    {
        var latencies = new Latencies[callers];
        for (int i = 0; i < callers; i++)
        {
            latencies[i] = new Latencies();
        }

        // Nobody pays for the garbage of who was before.
        GC.Collect();
        long bytes = GC.GetTotalAllocatedBytes(precise: true);
        TimeSpan used = Environment.CpuUsage.TotalTime;
        long begin = Clock.GetTimestamp();
        await Task.WhenAll(latencies.Select(mine => Task.Run(() => CallAsync(operation, mine, begin, duration))));
        used = Environment.CpuUsage.TotalTime - used;
        bytes = GC.GetTotalAllocatedBytes(precise: true) - bytes;

        double[] all = [.. latencies.SelectMany(mine => mine.Microseconds).Order()];
        return new Turn
        {
            P50 = all[all.Length / 2],
            P99 = all[(all.Length - 1) * 99 / 100],
            ProcessorTime = used.TotalMicroseconds / all.Length,
            Bytes = (double)bytes / all.Length,
        };
    }

    public void Dispose() => calls.Dispose();

    private async Task CallAsync(Operation operation, Latencies latencies, long begin, TimeSpan duration)
    {
        long last = begin;
        do
        {
            long from = last;
            await operation.CallAsync(calls);
            last = Clock.GetTimestamp();
            latencies.Add(Clock.GetElapsedTime(from, last).TotalMicroseconds);
        }
        while (Clock.GetElapsedTime(begin, last) < duration && !latencies.IsFull);
    }
}
