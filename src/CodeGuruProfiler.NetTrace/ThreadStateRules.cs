using CodeGuruProfiler.NetTrace.ThreadStates;

namespace CodeGuruProfiler.NetTrace;

/// <summary>Determines the state of a thread from the sample's type and the top of its stack.</summary>
/// <remarks>
/// The runtime only reports whether a thread ran managed code. All waits, and native code that uses the processor, are <see cref="SampleType.External"/>; the methods of
/// the runtime's own libraries at the top of the stack distinguish them. The rules are data: one row is the beginning of a frame's name and the state it means.
/// </remarks>
public static class ThreadStateRules
{
    /// <summary>The thread ran managed code.</summary>
    public const string Runnable = "RUNNABLE";

    /// <summary>The thread waited for a lock.</summary>
    public const string Blocked = "BLOCKED";

    /// <summary>The thread waited for an event, another thread, or data.</summary>
    public const string Waiting = "WAITING";

    /// <summary>The thread slept.</summary>
    public const string TimedWaiting = "TIMED_WAITING";

    /// <summary>The thread ran native code, such as hashing or compression.</summary>
    public const string Native = "NATIVE";

    /// <summary>The thread belongs to the runtime's own pools and had no work.</summary>
    public const string Idle = "IDLE";

    /// <summary>The thread existed: the only counter where states are not distinguished.</summary>
    public const string WallTime = "WALL_TIME";

    /// <summary>Returns the state of a thread.</summary>
    /// <param name="type">The type that the runtime reported.</param>
    /// <param name="framesLeafFirst">The names of the frames, the running method first, in the style <see cref="FrameNameStyle.CSharp"/>. The first eight are looked at.</param>
    /// <param name="nativeIsKnown">
    /// <see langword="false"/> where the runtime reports every sample as <see cref="SampleType.External"/>, as it does on Windows: then
    /// <see cref="Runnable"/> also stands for <see cref="Native"/>.
    /// </param>
    /// <returns>One of the states of this class, except <see cref="WallTime"/>.</returns>
    public static string Classify(SampleType type, ReadOnlySpan<string> framesLeafFirst, bool nativeIsKnown = true)
        => ThreadStateClassifier.Classify(type, framesLeafFirst, nativeIsKnown);
}
