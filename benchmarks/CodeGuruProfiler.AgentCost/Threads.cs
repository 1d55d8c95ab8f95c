using System.Runtime.CompilerServices;

namespace CodeGuruProfiler.AgentCost;

/// <summary>Threads of a program: idle ones with 25 frames, and busy ones that count their operations.</summary>
internal static class Threads
{
    private const int Depth = 20;

    private static readonly ManualResetEventSlim Never = new();
    private static readonly List<StrongBox<double>> Used = [];
    private static long s_operations;
    private static int s_sink;

    public static long Operations => Interlocked.Read(ref s_operations);

    /// <summary>Gets the processor time that the busy threads have used, in milliseconds.</summary>
    public static double BusyTime
    {
        get
        {
            lock (Used)
            {
                return Used.Sum(used => Volatile.Read(ref used.Value));
            }
        }
    }

    public static void StartIdle(int count)
    {
        for (int i = 0; i < count; i++)
        {
            new Thread(() => WaitDeep(Depth), 256 * 1024) { IsBackground = true }.Start();
        }
    }

    public static void StartBusy(int count)
    {
        for (int i = 0; i < count; i++)
        {
            new Thread(Work) { IsBackground = true }.Start();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int WaitDeep(int depth)
    {
        if (depth > 0)
        {
            return WaitDeep(depth - 1) + 1;
        }

        Never.Wait();
        return 0;
    }

    private static void Work()
    {
        var used = new StrongBox<double>();
        lock (Used)
        {
            Used.Add(used);
        }

        while (true)
        {
            int x = s_sink;
            for (int i = 0; i < 100_000; i++)
            {
                x = (x * 31) + i;
            }

            s_sink = x;
            Interlocked.Increment(ref s_operations);
            Volatile.Write(ref used.Value, Processor.OfThread);
        }
    }
}
