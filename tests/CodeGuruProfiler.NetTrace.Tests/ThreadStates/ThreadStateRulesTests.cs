using System.Reflection;
using CodeGuruProfiler.NetTrace.ThreadStates;

namespace CodeGuruProfiler.NetTrace.Tests.ThreadStates;

/// <summary>Stacks and their states: at least one for each row of the table.</summary>
public class ThreadStateRulesTests
{
    [Theory]
    [InlineData("A.Work()", "RUNNABLE", "NATIVE")]
    [InlineData("", "RUNNABLE", "NATIVE")]
    [InlineData("System.Threading.Thread.PollGC();A.Work()", "RUNNABLE", "NATIVE")]
    [InlineData("Interop.Crypto.EvpDigestUpdate(a);System.Security.Cryptography.SHA256.HashData(byte[])", "RUNNABLE", "NATIVE")]
    // Idle and blocked, whatever the mode.
    [InlineData("System.Threading.LowLevelLifoSemaphore.WaitForSignal(int);System.Threading.PortableThreadPool.WorkerThread.WorkerThreadStart()", "IDLE", "IDLE")]
    [InlineData("System.Threading.LowLevelLifoSemaphore.WaitForSignal(int)", "IDLE", "IDLE")]
    [InlineData("System.Threading.LowLevelSpinWaiter.SpinWaitForCondition(object)", "IDLE", "IDLE")]
    [InlineData("System.Threading.PortableThreadPool.WorkerThread.WorkerThreadStart()", "IDLE", "IDLE")]
    [InlineData("System.Threading.WaitHandle.WaitOneNoCheck(int);System.Threading.PortableThreadPool.GateThread.GateThreadStart()", "IDLE", "IDLE")]
    [InlineData("System.Threading.WaitHandle.WaitOneNoCheck(int);System.Threading.TimerQueue.TimerThread()", "IDLE", "IDLE")]
    [InlineData("Interop.Sys.WaitForSocketEvents(a);System.Net.Sockets.SocketAsyncEngine.EventLoop()", "IDLE", "IDLE")]
    [InlineData("System.Threading.Monitor.Enter_Slowpath(object);System.Threading.Monitor.Enter(object, ref bool);A.Work()", "BLOCKED", "BLOCKED")]
    [InlineData("System.Threading.WaitHandle.WaitOneNoCheck(int);System.Threading.Lock.TryEnterSlow(int, int);System.Threading.Lock.Enter();A.Work()", "BLOCKED", "BLOCKED")]
    [InlineData("System.Threading.ManualResetEventSlim.Wait(int);System.Threading.ReaderWriterLockSlim.TryEnterWriteLockCore(a);A.Work()", "BLOCKED", "BLOCKED")]
    [InlineData("System.Threading.PortableThreadPool.IOCompletionPoller.Poll()", "IDLE", "IDLE")]
    [InlineData("System.Net.Sockets.SocketAsyncEngine.EventLoop()", "IDLE", "IDLE")]
    [InlineData("Interop.Sys.WaitForSocketEvents(a)", "IDLE", "IDLE")]
    [InlineData("System.Threading.Monitor.TryEnter(object, int);A.Work()", "BLOCKED", "BLOCKED")]
    [InlineData("System.Threading.Lock.TryEnterSlow(int, int);A.Work()", "BLOCKED", "BLOCKED")]
    [InlineData("System.Threading.ReaderWriterLockSlim.TryEnterReadLockCore(a);A.Work()", "BLOCKED", "BLOCKED")]
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
    [InlineData("System.Threading.Thread.UninterruptibleSleep0();A.Work()", "RUNNABLE", "TIMED_WAITING")]
    [InlineData("System.Threading.Monitor.ObjWait(int, object);A.Work()", "RUNNABLE", "WAITING")]
    [InlineData("System.Threading.Monitor.Wait(object);A.Work()", "RUNNABLE", "WAITING")]
    [InlineData("System.Threading.WaitSubsystem.Wait(nint, int, bool);A.Work()", "RUNNABLE", "WAITING")]
    [InlineData("System.Threading.LowLevelMonitor.Wait(int);A.Work()", "RUNNABLE", "WAITING")]
    [InlineData("System.Threading.LowLevelLock.WaitAndAcquire();A.Work()", "RUNNABLE", "WAITING")]
    [InlineData("System.Threading.ManualResetEventSlim.Wait(int);A.Work()", "RUNNABLE", "WAITING")]
    [InlineData("System.Net.Sockets.SocketPal.TryCompleteAccept(a);System.Net.Sockets.Socket.Accept();A.Work()", "RUNNABLE", "WAITING")]
    [InlineData("Interop.Sys.Receive(a);System.Net.Sockets.SocketPal.SysReceive(a);A.Work()", "RUNNABLE", "WAITING")]
    [InlineData("Interop.Sys.Poll(a);System.Net.Sockets.SocketPal.Poll(a);A.Work()", "RUNNABLE", "WAITING")]
    [InlineData("Interop.Sys.Connect(a);System.Net.Sockets.SocketPal.Connect(a);A.Work()", "RUNNABLE", "WAITING")]
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

    [Fact]
    public void Classify_EveryRuleOfTheTable_HasARowThatItAloneDecides()
    {
        MethodInfo theory = typeof(ThreadStateRulesTests).GetMethod(nameof(Classify_TopOfTheStack_TellsTheState))!;
        (string[] Frames, string External)[] rows =
        [
            .. theory.GetCustomAttributes<InlineDataAttribute>().Select(row => (((string)row.Data[0]!).Split(';'), (string)row.Data[2]!)),
        ];

        ThreadStateEntry[] untested =
        [
            .. ThreadStateTable.Rules.Where(rule => !rows.Any(row => row.External == rule.State && row.Frames.Select(RuleOf).OfType<ThreadStateEntry>().Distinct().SequenceEqual([rule]))),
        ];

        Assert.Empty(untested);
    }

    private static ThreadStateEntry? RuleOf(string frame)
        => ThreadStateTable.Rules.Where(rule => frame.StartsWith(rule.FramePrefix, StringComparison.Ordinal)).Select(rule => (ThreadStateEntry?)rule).FirstOrDefault();
}
