using System.Diagnostics;
using System.Globalization;
using System.Reflection.Emit;
using CodeGuruProfiler.Agent;

namespace CodeGuruProfiler.AgentCost;

/// <summary>The memory of a process over thousands of looks back to back: as many as a program of 80 minutes has.</summary>
internal static class MemoryGrowth
{
    private const int LooksOfAPeriod = 200;
    private const int FirstPeriods = 10;
    private const int AllPeriods = 24;
    private const double Megabyte = 1024 * 1024;

    /// <summary>The memory of looks alone.</summary>
    /// <remarks>The runtime compiles methods again while a program runs, and glibc keeps what the compiler frees. Here each method is compiled once.</remarks>
    public static void Run(double scale) => StartCompilingOnce("memory-once", scale);

    /// <summary>The same in a program whose threads and dynamic methods come and go.</summary>
    public static void RunWithChurn(double scale) => StartCompilingOnce("churn-once", scale);

    /// <summary>The memory of a program with the settings of a usual one.</summary>
    public static void RunWithTiers(double scale) => Run(", methods compiled again", double.PositiveInfinity, scale);

    public static void RunOnce(double scale) => Run("", 1, scale);

    public static void RunOnceWithChurn(double scale)
    {
        new Thread(StartThreads) { IsBackground = true }.Start();
        new Thread(CallDynamicMethods) { IsBackground = true }.Start();
        Run(", threads and dynamic methods come and go", 2, scale);
    }

    private static void StartCompilingOnce(string part, double scale)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["--part", part, scale.ToString(CultureInfo.InvariantCulture)]);
        start.Environment["DOTNET_TieredCompilation"] = "0";
        using Process process = Process.Start(start)!; // a new process
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{part} ended with {process.ExitCode}.");
        }
    }

    private static void Run(string condition, double mostMegabytes, double scale)
    {
        Threads.StartIdle(20);
        Threads.StartBusy(1);
        var sampler = new ProcessSampler();
        int looks = (int)Math.Max(5, LooksOfAPeriod * scale);
        List<double> resident = [];
        long held = 0;
        for (int period = 0; period < AllPeriods; period++)
        {
            for (int i = 0; i < looks; i++)
            {
                sampler.LookAsync().AsTask().GetAwaiter().GetResult();
            }

            held = sampler.HeldBytes;
            sampler.EndPeriodAsync().AsTask().GetAwaiter().GetResult();
            resident.Add(ResidentMegabytes());
        }

        (double first, double last) = (resident[FirstPeriods - 1], resident[^1]);
        new Row(
            string.Create(CultureInfo.InvariantCulture, $"resident memory in MB, look {looks * FirstPeriods} to {looks * AllPeriods}{condition}"),
            Math.Max(0, last - first), 0, scale < 1 ? double.PositiveInfinity : mostMegabytes, string.Create(CultureInfo.InvariantCulture, $"after each {looks}: {string.Join(" ", resident.Select(value => value.ToString("0.0", CultureInfo.InvariantCulture)))}; held {held / Megabyte:0.00}")).Print();
    }

    private static double ResidentMegabytes()
    {
        // The garbage of a look, less than two kilobytes, waits for the next collection, which this program would not have.
        GC.Collect();
        string line = File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmRSS", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;
    }

    private static void StartThreads()
    {
        while (true)
        {
            new Thread(() => Thread.Sleep(5)).Start();
            Thread.Sleep(20);
        }
    }

    private static void CallDynamicMethods()
    {
        while (true)
        {
            var method = new DynamicMethod("Dynamic" + Random.Shared.Next(100), typeof(void), [typeof(int)]);
            ILGenerator code = method.GetILGenerator();
            code.Emit(OpCodes.Ldarg_0);
            code.Emit(OpCodes.Call, typeof(Thread).GetMethod(nameof(Thread.Sleep), [typeof(int)])!); // it exists
            code.Emit(OpCodes.Ret);
            method.CreateDelegate<Action<int>>()(10);
        }
    }
}
