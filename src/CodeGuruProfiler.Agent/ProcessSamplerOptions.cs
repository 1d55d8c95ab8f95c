using CodeGuruProfiler.NetTrace;

namespace CodeGuruProfiler.Agent;

/// <summary>Options of a <see cref="ProcessSampler"/>. They are copied when the sampler is created.</summary>
public sealed class ProcessSamplerOptions
{
    /// <summary>Gets or sets the id of the process.</summary>
    /// <value><see langword="null"/> (the default) for this process. Another process must belong to the same user, unless this one is root.</value>
    public int? ProcessId { get; set; }

    /// <summary>Gets or sets a value indicating whether thread states are distinguished.</summary>
    /// <value>
    /// <see langword="true"/> (the default) for the counters of <see cref="ThreadStateRules"/>; <see langword="false"/> for <see cref="ThreadStateRules.WallTime"/> alone.
    /// </value>
    public bool DetailedThreadStates { get; set; } = true;

    /// <summary>Gets or sets a value indicating whether frames that show the runtime's own work are left out.</summary>
    /// <value>
    /// <see langword="true"/> (the default) to leave out the point at which the sampler stopped a thread, and the frames that start and resume async methods.
    /// </value>
    public bool HideRuntimeFrames { get; set; } = true;

    /// <summary>Gets or sets a value indicating whether the frames that start and resume async methods are among the frames that <see cref="HideRuntimeFrames"/> leaves out.</summary>
    /// <value><see langword="true"/> by default.</value>
    public bool HideAsyncPlumbing { get; set; } = true;

    /// <summary>Gets or sets the maximum number of frames of a stack.</summary>
    /// <value>
    /// 2 or more; 1000 by default. The runtime keeps at most 100. A longer stack keeps the frames next to its leaf, below the frame
    /// <see cref="StackMapper.Truncated"/>.
    /// </value>
    public int MaxStackDepth { get; set; } = 1000;

    /// <summary>Gets or sets the memory that the stacks and names of a period may take, in bytes.</summary>
    /// <value>65,536 or more; 10 MiB by default. Stacks that do not fit are dropped. Half of it is for the names of methods: those that were not seen for the longest are forgotten.</value>
    public long MemoryLimitBytes { get; set; } = 10 * 1024 * 1024;
}
