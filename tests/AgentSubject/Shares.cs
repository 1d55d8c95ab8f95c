using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace AgentSubject;

/// <summary>Threads that spend 60, 30, and 10 % of their time in three methods, and measure it.</summary>
public static class Shares
{
    private static readonly long[] Spent = new long[3];
    private static int s_sink;

    public static string[] Frames { get; } = ["AgentSubject.Shares.Sixty()", "AgentSubject.Shares.Thirty()", "AgentSubject.Shares.Ten()"];

    public static long[] Times() => [.. Enumerable.Range(0, Spent.Length).Select(i => Interlocked.Read(ref Spent[i]))];

    public static void Start(int threads)
    {
        for (int i = 0; i < threads; i++)
        {
            new Thread(Run) { IsBackground = true }.Start();
        }
    }

    private static void Run()
    {
        while (true)
        {
            long begin = Stopwatch.GetTimestamp();
            Sixty();
            long second = Stopwatch.GetTimestamp();
            Thirty();
            long third = Stopwatch.GetTimestamp();
            Ten();
            long end = Stopwatch.GetTimestamp();
            Interlocked.Add(ref Spent[0], second - begin);
            Interlocked.Add(ref Spent[1], third - second);
            Interlocked.Add(ref Spent[2], end - third);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Sixty() => Work(600_000);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Thirty() => Work(300_000);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Ten() => Work(100_000);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Work(int turns)
    {
        int x = s_sink;
        for (int i = 0; i < turns; i++)
        {
            x = (x * 31) + i;
        }

        s_sink = x;
    }
}
