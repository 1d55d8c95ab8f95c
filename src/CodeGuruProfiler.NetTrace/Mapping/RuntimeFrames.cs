using CodeGuruProfiler.NetTrace.ThreadStates;

namespace CodeGuruProfiler.NetTrace.Mapping;

/// <summary>Frames that show the runtime's own work.</summary>
internal static class RuntimeFrames
{
    private static readonly string[] AsyncPlumbing =
    [
        "System.Runtime.CompilerServices.AsyncMethodBuilderCore.Start(",
        "System.Runtime.CompilerServices.AsyncTaskMethodBuilder.",
        "System.Runtime.CompilerServices.AsyncTaskMethodBuilder<>.",
        "System.Runtime.CompilerServices.AsyncValueTaskMethodBuilder.",
        "System.Runtime.CompilerServices.AsyncValueTaskMethodBuilder<>.",
        "System.Runtime.CompilerServices.AsyncIteratorMethodBuilder.",
        "System.Runtime.CompilerServices.AsyncVoidMethodBuilder.",
        "System.Threading.Tasks.AwaitTaskContinuation.",
        "System.Threading.Tasks.Task.RunContinuations(",
        "System.Threading.ExecutionContext.RunInternal(",
        "System.Threading.ExecutionContext.RunFromThreadPoolDispatchLoop(",
    ];

    /// <summary>Returns how many of the first frames are the point at which the sampler stopped the thread.</summary>
    public static int CountSafePoints(ReadOnlySpan<string> leafFirst)
    {
        int count = 0;
        while (count < leafFirst.Length && leafFirst[count].StartsWith(ThreadStateTable.SafePoint, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }

    public static bool IsAsyncPlumbing(string frame)
    {
        foreach (string prefix in AsyncPlumbing)
        {
            if (frame.StartsWith(prefix, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
