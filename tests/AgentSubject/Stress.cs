using System.Diagnostics.Tracing;
using System.Reflection.Emit;
using System.Text.RegularExpressions;
using CodeGuruProfiler.Agent;
using CodeGuruProfiler.Agent.Sampling;

namespace AgentSubject;

/// <summary>Looks back to back while exceptions, collections, compilations, threads, and EventSources come and go.</summary>
internal static class Stress
{
    private const int LooksOfAPeriod = 10;

    public static async Task RunAsync(TimeSpan duration)
    {
        (string Name, Action Do)[] churn =
        [
            ("exceptions", Throw), ("collections", Collect), ("arrays", () => GC.KeepAlive(new byte[Random.Shared.Next(100_000)])), ("threads", StartThread),
            ("tasks", RunTasks), ("dynamic methods", CallDynamicMethod), ("generics", MakeGeneric), ("EventSources", CreateEventSource), ("locks", Lock), ("more locks", Lock),
            ("regexes", () => new Regex("(a|b)+" + Random.Shared.Next(1000), RegexOptions.Compiled).IsMatch("abab1")),
        ];
        long[] counts = new long[churn.Length];
        using var end = new CancellationTokenSource(duration);
        for (int i = 0; i < churn.Length; i++)
        {
            int which = i;
            new Thread(() => Churn(which)) { IsBackground = true }.Start();
        }

        void Churn(int which)
        {
            while (!end.IsCancellationRequested)
            {
                churn[which].Do();
                Interlocked.Increment(ref counts[which]);
            }
        }

        await using var sampler = new ProcessSampler();
        int[] results = new int[4];
        int periods = 0;
        TimeSpan longest = TimeSpan.Zero;
        while (!end.IsCancellationRequested)
        {
            Look look = await sampler.LookAsync();
            results[(int)look.Result]++;
            longest = look.Duration > longest ? look.Duration : longest;
            if (look.Reason is not null)
            {
                SelfSampling.Print("reason", look.Reason);
            }

            if (results.Sum() % LooksOfAPeriod == 0)
            {
                SampledPeriod period = await ((ISampler)sampler).EndPeriodAsync(maxStackDepth: 1000, CancellationToken.None);
                periods++;
                if (period.NamesReason is not null)
                {
                    SelfSampling.Print("reason", period.NamesReason);
                }
            }
        }

        SelfSampling.Print("taken", results[(int)LookResult.Taken]);
        SelfSampling.Print("empty", results[(int)LookResult.Empty]);
        SelfSampling.Print("failed", results[(int)LookResult.Failed]);
        SelfSampling.Print("unavailable", results[(int)LookResult.Unavailable]);
        SelfSampling.Print("periods", periods);
        SelfSampling.Print("longest", longest.TotalMilliseconds);
        for (int i = 0; i < churn.Length; i++)
        {
            SelfSampling.Print("churn", $"{churn[i].Name} {Interlocked.Read(ref counts[i])}");
        }
    }

    private static void Throw()
    {
        try
        {
            throw new InvalidOperationException();
        }
        catch (InvalidOperationException)
        {
        }
    }

    private static void Collect()
    {
        GC.Collect(Random.Shared.Next(3));
        Thread.Sleep(5);
    }

    private static void StartThread()
    {
        var thread = new Thread(() => Thread.Sleep(1));
        thread.Start();
        thread.Join();
    }

    private static void RunTasks()
        => Task.WhenAll(Enumerable.Range(0, 10).Select(async i =>
        {
            await Task.Yield();
            await Task.Delay(1);
            return i;
        })).Wait();

    private static void CallDynamicMethod()
    {
        var method = new DynamicMethod("Dynamic", typeof(int), null);
        ILGenerator code = method.GetILGenerator();
        code.Emit(OpCodes.Ldc_I4_1);
        code.Emit(OpCodes.Ret);
        method.CreateDelegate<Func<int>>()();
    }

    private static void MakeGeneric()
    {
        Type type = typeof(int);
        for (int i = 0; i < 3; i++)
        {
            type = typeof(List<>).MakeGenericType(type);
        }

        GC.KeepAlive(Activator.CreateInstance(type));
    }

    private static void CreateEventSource()
    {
        using var source = new EventSource("Stress-" + Random.Shared.Next(20));
        Thread.Sleep(3);
    }

    private static void Lock()
    {
        lock (typeof(Stress))
        {
            Thread.SpinWait(100);
        }
    }
}
