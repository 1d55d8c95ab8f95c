using CodeGuruProfiler.NetTrace;

namespace CodeGuruProfiler.Formats.Speedscope;

/// <summary>The pseudo frames that <c>dotnet-trace convert</c> puts around each stack.</summary>
internal static class DotNetTraceFrames
{
    private const string CpuTime = "CPU_TIME";
    private const string UnmanagedCodeTime = "UNMANAGED_CODE_TIME";

    /// <summary>Returns whether a file has such frames at both ends.</summary>
    public static bool AreIn(SpeedscopeDocument document)
        => document.Frames.Exists(frame => frame.Name is CpuTime or UnmanagedCodeTime) && document.Frames.Exists(frame => IsWrapper(frame.Name));

    /// <summary>Returns the thread state that a frame at the leaf stands for.</summary>
    public static string? StateOf(string name) => name switch
    {
        CpuTime => ThreadStateRules.Runnable,
        UnmanagedCodeTime => ThreadStateRules.Waiting,
        "BLOCKED_TIME" => ThreadStateRules.Blocked,
        _ => null,
    };

    public static bool IsWrapper(string name)
        => name is "(Non-Activities)" or "Threads"
            || name.StartsWith("Process64 ", StringComparison.Ordinal)
            || name.StartsWith("Process32 ", StringComparison.Ordinal)
            || name.StartsWith("Thread (", StringComparison.Ordinal);
}
