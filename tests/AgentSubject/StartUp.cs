using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace AgentSubject;

/// <summary>The first work of a program.</summary>
public static class StartUp
{
    private static int s_sink;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Work()
    {
        long end = Stopwatch.GetTimestamp() + (Stopwatch.Frequency / 2);
        int x = s_sink;
        while (Stopwatch.GetTimestamp() < end)
        {
            for (int i = 0; i < 10_000; i++)
            {
                x = (x * 31) + i;
            }
        }

        s_sink = x;
    }

    public static async Task<int> StartOtherAsync(string code)
    {
        using Process other = Process.Start(Environment.ProcessPath!, ["exit", code]); // a program that runs has a path
        await other.WaitForExitAsync();
        return other.ExitCode;
    }
}
