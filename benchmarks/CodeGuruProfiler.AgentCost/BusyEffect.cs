using CodeGuruProfiler.Agent;

namespace CodeGuruProfiler.AgentCost;

/// <summary>The processor time of an operation of a busy program, while looks are taken and while none are.</summary>
internal static class BusyEffect
{
    private const int BusyThreads = 2;

    public static void Run(double scale)
    {
        Threads.StartIdle(20);
        Threads.StartBusy(BusyThreads);
        var sampler = new ProcessSampler();
        for (int i = 0; i < 20; i++)
        {
            Sessions.Take(sampler);
        }

        var ratios = new Values();
        for (int round = 0; round < Math.Max(10, 200 * scale); round++)
        {
            double off = TimeOfAnOperation(() => Thread.Sleep(110));
            double on = TimeOfAnOperation(() => Sessions.Take(sampler));
            ratios.Add(on / off);
        }

        new Row($"processor time of the program's operation, looks ÷ none, {BusyThreads} busy threads", ratios.Median, 0.99, 1.01, ratios.ToString()).Print();
    }

    private static double TimeOfAnOperation(Action action)
    {
        double time = Threads.BusyTime;
        long operations = Threads.Operations;
        action();
        return (Threads.BusyTime - time) / (Threads.Operations - operations);
    }
}
