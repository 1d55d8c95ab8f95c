namespace CodeGuruProfiler.NetTrace.ThreadStates;

/// <summary>The rules. The first row whose beginning a frame has decides for that frame.</summary>
internal static class ThreadStateTable
{
    /// <summary>Namespaces whose frames are looked through, in search of a rule further down.</summary>
    public static readonly string[] WaitingCode = ["System.Threading.", "System.Net.Sockets.Socket", "Interop."];

    /// <summary>Where the sampler stopped the thread, not where it worked.</summary>
    public const string SafePoint = "System.Threading.Thread.PollGC";

    /// <summary>A spinning thread uses the processor and does not wait, unless it is here, on its way into or out of the operating system.</summary>
    public const string WaitEntry = "System.Threading.WaitHandle.WaitOne";

    public static readonly ThreadStateEntry[] Rules =
    [
        new("System.Threading.LowLevelLifoSemaphore.", ThreadStateRules.Idle),
        new("System.Threading.LowLevelSpinWaiter.", ThreadStateRules.Idle),
        new("System.Threading.PortableThreadPool.WorkerThread.WorkerThreadStart", ThreadStateRules.Idle),
        new("System.Threading.PortableThreadPool.IOCompletionPoller", ThreadStateRules.Idle),
        new("System.Net.Sockets.SocketAsyncEngine.EventLoop", ThreadStateRules.Idle),
        new("Interop.Sys.WaitForSocketEvents", ThreadStateRules.Idle),

        new("System.Threading.Monitor.Enter", ThreadStateRules.Blocked),
        new("System.Threading.Monitor.TryEnter", ThreadStateRules.Blocked),
        new("System.Threading.Lock.", ThreadStateRules.Blocked),
        new("System.Threading.ReaderWriterLockSlim.TryEnter", ThreadStateRules.Blocked),

        new("System.Threading.Thread.Sleep", ThreadStateRules.TimedWaiting),
        new("System.Threading.Thread.UninterruptibleSleep", ThreadStateRules.TimedWaiting),

        new("System.Threading.Monitor.ObjWait", ThreadStateRules.Waiting),
        new("System.Threading.Monitor.Wait", ThreadStateRules.Waiting),
        new("System.Threading.Thread.Join", ThreadStateRules.Waiting),
        new("System.Threading.WaitHandle.", ThreadStateRules.Waiting),
        new("System.Threading.WaitSubsystem", ThreadStateRules.Waiting),
        new("System.Threading.LowLevelMonitor", ThreadStateRules.Waiting),
        new("System.Threading.LowLevelLock.", ThreadStateRules.Waiting),
        new("System.Threading.ManualResetEventSlim.", ThreadStateRules.Waiting),
        new("System.Threading.SemaphoreSlim.", ThreadStateRules.Waiting),
        new("System.Net.Sockets.SocketPal.TryCompleteAccept", ThreadStateRules.Waiting),
        new("Interop.Sys.ReceiveMessage", ThreadStateRules.Waiting),
        new("Interop.Sys.Receive(", ThreadStateRules.Waiting),
        new("Interop.Sys.Accept", ThreadStateRules.Waiting),
        new("Interop.Sys.Poll", ThreadStateRules.Waiting),
        new("Interop.Sys.Read(", ThreadStateRules.Waiting),
        new("Interop.Sys.Connect", ThreadStateRules.Waiting),
    ];

    /// <summary>Threads of the runtime that only wait between their turns: a wait anywhere above these frames is idle.</summary>
    public static readonly string[] IdleThreads = ["System.Threading.PortableThreadPool.GateThread.", "System.Threading.TimerQueue.TimerThread"];
}
