namespace CodeGuruProfiler.Conversions;

/// <summary>A program to record: nine threads that work, wait and sleep until the input is closed.</summary>
internal static class BusyProgram
{
    private static readonly Lock Gate = new();
    private static volatile int s_sink;

    public static void Run()
    {
        ThreadStart[] work = [Spin, Spin, Hash, Sleep, Sleep, Contend, Contend, Wait];
        foreach (ThreadStart each in work)
        {
            new Thread(each) { IsBackground = true }.Start();
        }

        Console.WriteLine("ready");
        Console.In.ReadToEnd();
    }

    private static void Spin()
    {
        while (true)
        {
            for (int i = 0; i < 1_000_000; i++)
            {
                s_sink += i % 7;
            }
        }
    }

    private static void Hash()
    {
        byte[] bytes = new byte[1 << 20];
        while (true)
        {
            s_sink += System.Security.Cryptography.SHA256.HashData(bytes)[0];
        }
    }

    private static void Sleep()
    {
        while (true)
        {
            Thread.Sleep(20);
        }
    }

    private static void Contend()
    {
        while (true)
        {
            lock (Gate)
            {
                Thread.Sleep(1);
            }
        }
    }

    private static void Wait()
    {
        using var never = new ManualResetEvent(false);
        while (true)
        {
            never.WaitOne(100);
        }
    }
}
