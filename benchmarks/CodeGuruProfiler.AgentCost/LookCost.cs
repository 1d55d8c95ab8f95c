using CodeGuruProfiler.Agent;

namespace CodeGuruProfiler.AgentCost;

/// <summary>A look next to the same session of nothing, and next to Microsoft's packages, in turns; 20 idle threads.</summary>
internal static class LookCost
{
    private const int IdleThreads = 20;
    private const int PauseMilliseconds = 50;

    public static void Run(double scale)
    {
        Threads.StartIdle(IdleThreads);
        var sampler = new ProcessSampler();
        long held = MeasureHeld(sampler);
        var sessions = new Sessions();
        var pauses = new Values();
        Action[] ways = [() => pauses.Add(Sessions.Take(sampler).Pause.TotalMilliseconds), sessions.OpenNothing, sessions.OpenByTraceEvent];
        Values[] times = [new(), new(), new()];
        var bytes = new Values();
        for (int round = -20; round < 300 * scale; round++)
        {
            for (int way = 0; way < ways.Length; way++)
            {
                long allocated = GC.GetTotalAllocatedBytes(precise: true);
                double before = Processor.OfProcess;
                ways[way]();
                double after = Processor.OfProcess;
                if (round >= 0)
                {
                    times[way].Add(after - before);
                    if (way == 0)
                    {
                        bytes.Add(GC.GetTotalAllocatedBytes(precise: true) - allocated);
                    }
                }

                // The work that a session leaves behind must not be counted to the next.
                Thread.Sleep(PauseMilliseconds);
            }
        }

        string details = $"ms: look {times[0]}, nothing {times[1]}, TraceEvent {times[2]}";
        new Row($"processor time of a look ÷ of a session of a provider that never fires, {IdleThreads} idle threads", times[0].Median / times[1].Median, 0, 2.5, details).Print();
        new Row("the same ÷ NETCore.Client and TraceEvent", times[0].Median / times[2].Median, 0, 0.7, "as above").Print();
        new Row("managed bytes of a look", bytes.Median, 0, 4096, bytes.ToString()).Print();
        new Row("managed bytes held between looks", held, 0, 2 * 1024 * 1024, "after two periods of 20 looks").Print();
        new Row($"pause of the program in ms, {IdleThreads} idle threads", pauses.Median, 0, 1, pauses.ToString()).Print();
    }

    private static long MeasureHeld(ProcessSampler sampler)
    {
        long before = GC.GetTotalMemory(forceFullCollection: true);
        for (int period = 0; period < 2; period++)
        {
            for (int i = 0; i < 20; i++)
            {
                Sessions.Take(sampler);
            }

            sampler.EndPeriodAsync().AsTask().GetAwaiter().GetResult();
        }

        Sessions.Take(sampler);
        return GC.GetTotalMemory(forceFullCollection: true) - before;
    }
}
