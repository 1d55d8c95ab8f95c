using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace CodeGuruProfiler.AgentCost.Web;

/// <summary>Threads that spend 60, 30 and 10 percent of their time in three methods, and measure it.</summary>
internal sealed class SplitWork : IDisposable
{
    private const int Unit = 20_000;

    private readonly long[] _times = new long[3];
    private readonly Thread[] _threads;
    private volatile bool _isEnding;
    private int _sink;

    public SplitWork(int threads)
    {
        _threads = [.. Enumerable.Range(0, threads).Select(_ => new Thread(Run) { IsBackground = true })];
        Array.ForEach(_threads, thread => thread.Start());
    }

    public static string[] Names { get; } = [nameof(Hot), nameof(Warm), nameof(Cool)];

    public double[] Shares
    {
        get
        {
            double all = _times.Sum();
            return [.. _times.Select(time => time / all)];
        }
    }

    public void Reset() => Array.Clear(_times);

    public void Dispose()
    {
        _isEnding = true;
        Array.ForEach(_threads, thread => thread.Join());
    }

    private void Run()
    {
        while (!_isEnding)
        {
            long began = Stopwatch.GetTimestamp();
            Hot();
            long hot = Stopwatch.GetTimestamp();
            Warm();
            long warm = Stopwatch.GetTimestamp();
            Cool();
            long cool = Stopwatch.GetTimestamp();
            Interlocked.Add(ref _times[0], hot - began);
            Interlocked.Add(ref _times[1], warm - hot);
            Interlocked.Add(ref _times[2], cool - warm);
        }
    }

    // Three bodies, so that none is folded into another.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Hot()
    {
        int x = _sink;
        for (int i = 0; i < 60 * Unit; i++)
        {
            x = (x * 31) + i;
        }

        _sink = x;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Warm()
    {
        int x = _sink;
        for (int i = 0; i < 30 * Unit; i++)
        {
            x = (x * 31) + i;
        }

        _sink = x;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Cool()
    {
        int x = _sink;
        for (int i = 0; i < 10 * Unit; i++)
        {
            x = (x * 31) + i;
        }

        _sink = x;
    }
}
