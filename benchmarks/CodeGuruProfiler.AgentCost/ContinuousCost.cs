using CodeGuruProfiler.Agent;

namespace CodeGuruProfiler.AgentCost;

/// <summary>A second with one look next to a second of the runtime's continuous sampler, in turns; 200 idle threads.</summary>
internal static class ContinuousCost
{
    private const int IdleThreads = 200;

    public static void Run(double scale)
    {
        Threads.StartIdle(IdleThreads);
        var sessions = new Sessions();
        var sampler = new ProcessSampler();
        for (int i = 0; i < 20; i++)
        {
            Sessions.Take(sampler);
        }

        Values off = new(), looks = new(), continuous = new();
        for (int round = 0; round < Math.Max(2, 12 * scale); round++)
        {
            off.Add(Second(() => { }));
            looks.Add(Second(() => Sessions.Take(sampler)));
            Action stop = sessions.StartContinuous();
            continuous.Add(Second(() => { }));
            stop();
        }

        new Row(
            $"processor time a second, one look ÷ the continuous sampler, {IdleThreads} idle threads",
            (looks.Median - off.Median) / (continuous.Median - off.Median), 0, 1.0 / 40, $"ms: off {off}, looks {looks}, continuous {continuous}").Print();
    }

    private static double Second(Action action)
    {
        double before = Processor.OfProcess;
        long end = Environment.TickCount64 + 1000;
        action();
        Thread.Sleep((int)Math.Max(0, end - Environment.TickCount64));
        return Processor.OfProcess - before;
    }
}
