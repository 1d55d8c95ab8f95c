namespace CodeGuruProfiler.NetTrace.Tests.ThreadStates;

public class ThreadStateRulesTests
{
    [Theory]
    [InlineData("A.Work()", "RUNNABLE", "NATIVE")]
    [InlineData("", "RUNNABLE", "NATIVE")]
    [InlineData("System.Threading.Thread.PollGC();A.Work()", "RUNNABLE", "NATIVE")]
    [InlineData("Interop.Crypto.EvpDigestUpdate(a);System.Security.Cryptography.SHA256.HashData(byte[])", "RUNNABLE", "NATIVE")]
    // Idle and blocked, whatever the mode.
    [InlineData("System.Threading.LowLevelLifoSemaphore.WaitForSignal(int);System.Threading.PortableThreadPool.WorkerThread.WorkerThreadStart()", "IDLE", "IDLE")]
    [InlineData("System.Threading.LowLevelSpinWaiter.SpinWaitForCondition(object)", "IDLE", "IDLE")]
    [InlineData("System.Threading.PortableThreadPool.WorkerThread.WorkerThreadStart()", "IDLE", "IDLE")]
    [InlineData("System.Threading.WaitHandle.WaitOneNoCheck(int);System.Threading.PortableThreadPool.GateThread.GateThreadStart()", "IDLE", "IDLE")]
    [InlineData("System.Threading.WaitHandle.WaitOneNoCheck(int);System.Threading.TimerQueue.TimerThread()", "IDLE", "IDLE")]
    [InlineData("Interop.Sys.WaitForSocketEvents(a);System.Net.Sockets.SocketAsyncEngine.EventLoop()", "IDLE", "IDLE")]
    [InlineData("System.Threading.Monitor.Enter_Slowpath(object);System.Threading.Monitor.Enter(object, ref bool);A.Work()", "BLOCKED", "BLOCKED")]
    [InlineData("System.Threading.WaitHandle.WaitOneNoCheck(int);System.Threading.Lock.TryEnterSlow(int, int);System.Threading.Lock.Enter();A.Work()", "BLOCKED", "BLOCKED")]
    [InlineData("System.Threading.ManualResetEventSlim.Wait(int);System.Threading.ReaderWriterLockSlim.TryEnterWriteLockCore(a);A.Work()", "BLOCKED", "BLOCKED")]
    // Sleeps and waits; a thread that spins before one runs.
    [InlineData("System.Threading.Thread.Sleep(int);A.Work()", "RUNNABLE", "TIMED_WAITING")]
    [InlineData("System.Threading.WaitSubsystem.ThreadWaitInfo.Wait(int);System.Threading.WaitSubsystem.ThreadWaitInfo.Sleep(int, bool);System.Threading.Thread.Sleep(int);A.Work()", "RUNNABLE", "TIMED_WAITING")]
    [InlineData("System.Threading.Thread.Sleep(int);System.Threading.SpinWait.SpinOnceCore(int);System.Threading.SemaphoreSlim.Wait();A.Work()", "RUNNABLE", "TIMED_WAITING")]
    [InlineData("System.Threading.Monitor.Wait(object, int);System.Threading.ManualResetEventSlim.Wait(int);System.Threading.Tasks.Task.Wait();A.Work()", "RUNNABLE", "WAITING")]
    [InlineData("System.Threading.WaitHandle.WaitOneNoCheck(int);A.Work()", "WAITING", "WAITING")]
    [InlineData("System.Threading.Thread.Join(int);A.Work()", "RUNNABLE", "WAITING")]
    [InlineData("System.Threading.SpinWait.SpinOnceCore(int);System.Threading.SemaphoreSlim.Wait();A.Work()", "RUNNABLE", "WAITING")]
    [InlineData("Interop.Sys.Read(SafeHandle, byte*, int);System.ConsolePal.Read(a)", "RUNNABLE", "WAITING")]
    [InlineData("Interop.Sys.ReceiveMessage(a);System.Net.Sockets.SocketPal.SysReceive(a);System.Net.Sockets.Socket.Receive(a);A.Work()", "RUNNABLE", "WAITING")]
    [InlineData("Interop.Sys.Accept(a);System.Net.Sockets.SocketPal.Accept(a)", "RUNNABLE", "WAITING")]
    [InlineData("Interop.Sys.ReadDir(a);A.Work()", "RUNNABLE", "NATIVE")]
    // A wait below other code is another frame's affair.
    [InlineData("A.Work();System.Threading.Monitor.Wait(object, int)", "RUNNABLE", "NATIVE")]
    [InlineData("System.Threading.A();System.Threading.A();System.Threading.A();System.Threading.A();System.Threading.A();System.Threading.A();System.Threading.A();System.Threading.A();System.Threading.Monitor.Enter(a)", "RUNNABLE", "NATIVE")]
    public void Classify_TopOfTheStack_TellsTheState(string leafFirst, string managed, string external)
    {
        string[] frames = leafFirst.Split(';', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(managed, ThreadStateRules.Classify(SampleType.Managed, frames));
        Assert.Equal(external, ThreadStateRules.Classify(SampleType.External, frames));
        Assert.Equal(external == "NATIVE" ? "RUNNABLE" : external, ThreadStateRules.Classify(SampleType.External, frames, nativeIsKnown: false));
    }
}
