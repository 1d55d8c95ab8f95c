namespace CodeGuruProfiler.Conversions;

/// <summary>The cost of one piece of work.</summary>
/// <param name="Milliseconds">Processor time of the whole process: other programs on the machine do not count.</param>
/// <param name="Bytes">Bytes allocated.</param>
internal readonly record struct Measurement(double Milliseconds, long Bytes)
{
    private const int Warmups = 3;

    /// <summary>Measures several pieces of work in turns, and returns the median of each.</summary>
    public static Measurement[] InTurns(int rounds, params Action[] work)
    {
        foreach (Action action in work)
        {
            for (int i = 0; i < Warmups * rounds / 5; i++)
            {
                action();
            }
        }

        var all = new Measurement[work.Length][];
        for (int i = 0; i < work.Length; i++)
        {
            all[i] = new Measurement[rounds];
        }

        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < work.Length; i++)
            {
                all[i][round] = Once(work[i]);
            }
        }

        return [.. all.Select(each => new Measurement(Median(each.Select(one => one.Milliseconds)), (long)Median(each.Select(one => (double)one.Bytes))))];
    }

    private static Measurement Once(Action work)
    {
        GC.Collect();
        long bytes = GC.GetTotalAllocatedBytes(precise: true);
        TimeSpan before = Environment.CpuUsage.TotalTime;
        work();
        TimeSpan after = Environment.CpuUsage.TotalTime;
        return new Measurement((after - before).TotalMilliseconds, GC.GetTotalAllocatedBytes(precise: true) - bytes);
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
