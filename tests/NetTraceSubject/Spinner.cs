using System.Runtime.CompilerServices;

namespace NetTraceSubject;

/// <summary>Uses the processor until the program ends, and lets others have it now and then.</summary>
public static class Spinner
{
    private static int s_sink;

    /// <summary>Set when all that spin have begun to.</summary>
    public static CountdownEvent Started { get; } = new(Situations.All.Count(situation => situation.Spins));

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Spin()
    {
        Started.Signal();
        while (true)
        {
            Work();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int SpinAndReturn()
    {
        Spin();
        return 1;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Keep(int value) => s_sink = value;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Work()
    {
        int x = s_sink;
        for (int i = 0; i < 100_000; i++)
        {
            x = (x * 31) + i;
        }

        s_sink = x;
        Thread.Yield();
    }
}
