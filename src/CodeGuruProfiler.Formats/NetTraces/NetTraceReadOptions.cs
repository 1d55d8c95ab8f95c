using CodeGuruProfiler.NetTrace;

namespace CodeGuruProfiler.Formats;

/// <summary>Options of reading nettrace.</summary>
public sealed class NetTraceReadOptions
{
    /// <summary>Gets or sets a value indicating whether thread states are distinguished.</summary>
    /// <value>
    /// <see langword="true"/> (the default) for the counters of <see cref="ThreadStateRules"/>; <see langword="false"/> for <see cref="ThreadStateRules.WallTime"/> alone.
    /// </value>
    public bool ThreadStates { get; set; } = true;

    /// <summary>Gets or sets how frames are named.</summary>
    /// <value><see cref="FrameNameStyle.CSharp"/> by default; <see cref="FrameNameStyle.Runtime"/> for the names that other .NET tools show.</value>
    public FrameNameStyle FrameNames { get; set; }

    /// <summary>Gets or sets a value indicating whether frames that show the runtime's own work are left out.</summary>
    /// <value><see langword="true"/> by default. Only names in the style <see cref="FrameNameStyle.CSharp"/> are recognized.</value>
    public bool HideRuntimeFrames { get; set; } = true;

    /// <summary>Gets or sets a value indicating whether the trace was recorded on Windows.</summary>
    /// <value><see langword="false"/> by default. On Windows the runtime does not distinguish native code from managed code: <c>RUNNABLE</c> then stands for both.</value>
    public bool IsFromWindows { get; set; }

    /// <summary>Gets or sets the shortest time between two samples of a thread that are counted.</summary>
    /// <value>Greater than 0; <see langword="null"/> (the default) counts all. The runtime samples about every millisecond.</value>
    public TimeSpan? Interval { get; set; }

    /// <summary>Gets or sets the operating system's id of the thread that is read.</summary>
    /// <value><see langword="null"/> (the default) for all threads.</value>
    public long? ThreadId { get; set; }
}
