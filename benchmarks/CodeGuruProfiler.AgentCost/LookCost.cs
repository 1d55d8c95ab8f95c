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
        var sessions = new Sessions();
        var sampler = new ProcessSampler();
        Action[] ways = [() => Require(Sessions.Look(sampler)), sessions.OpenNothing, sessions.OpenByTraceEvent];
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
        new Row("bytes held", sampler.HeldBytes, 0, 2 * 1024 * 1024, "stacks, names, and buffers").Print();
    }

    private static void Require(bool isTaken)
    {
        if (!isTaken)
        {
            Console.Error.WriteLine("A look failed.");
            Environment.Exit(1);
        }
    }
}
