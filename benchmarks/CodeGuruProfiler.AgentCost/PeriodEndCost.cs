using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using CodeGuruProfiler.Agent;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.AgentCost;

/// <summary>The end of a period in a process with 10,000 compiled methods, next to the bare rundown.</summary>
internal static class PeriodEndCost
{
    private const int MethodCount = 10_000;
    private const ulong MethodKeywords = 0x130;

    public static void Run(double scale)
    {
        Compile();
        Threads.StartIdle(20);
        var sessions = new Sessions();
        Values end = new(), rundown = new();
        for (int round = -2; round < Math.Max(3, 20 * scale); round++)
        {
            // A sampler that knows no name yet needs the rundown.
            var sampler = new ProcessSampler();
            for (int i = 0; i < 5; i++)
            {
                Sessions.Take(sampler);
            }

            AgentProfile? profile = null;
            double ended = Measure(() => profile = sampler.EndPeriodAsync().AsTask().GetAwaiter().GetResult());
            if (profile!.CallTree.Frames.Contains("<Unknown>")) // it was measured above
            {
                throw new InvalidOperationException("The rundown failed.");
            }

            double bare = Measure(() => sessions.OpenRundown(MethodKeywords));
            sampler.DisposeAsync().AsTask().GetAwaiter().GetResult();
            if (round >= 0)
            {
                end.Add(ended);
                rundown.Add(bare);
            }
        }

        new Row($"processor time of the end of a period ÷ of the bare rundown, {MethodCount:#,0} methods", end.Median / rundown.Median, 0, 1.5, $"ms: {end}, {rundown}").Print();
    }

    private static double Measure(Action action)
    {
        double before = Processor.OfProcess;
        action();
        return Processor.OfProcess - before;
    }

    private static void Compile()
    {
        TypeBuilder type = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("Large"), AssemblyBuilderAccess.Run).DefineDynamicModule("Large").DefineType("Shop.Large.Services.Orders");
        for (int i = 0; i < MethodCount; i++)
        {
            ILGenerator code = type.DefineMethod("Method" + i, MethodAttributes.Public | MethodAttributes.Static, typeof(int), [typeof(int), typeof(string)]).GetILGenerator();
            code.Emit(OpCodes.Ldarg_0);
            code.Emit(OpCodes.Ldc_I4, i);
            code.Emit(OpCodes.Add);
            code.Emit(OpCodes.Ret);
        }

        foreach (MethodInfo method in type.CreateType().GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
        {
            RuntimeHelpers.PrepareMethod(method.MethodHandle);
        }
    }
}
