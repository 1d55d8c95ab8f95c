namespace CodeGuruProfiler.NetTrace;

/// <summary>Options of a <see cref="StackMapper"/>. They are copied when the mapper is created.</summary>
public sealed class StackMapperOptions
{
    /// <summary>Gets or sets whether thread states are distinguished.</summary>
    /// <value>
    /// <see langword="true"/> (the default) for the states of <see cref="ThreadStateRules"/>; <see langword="false"/> for <see cref="ThreadStateRules.WallTime"/> alone.
    /// </value>
    public bool DetailedThreadStates { get; set; } = true;

    /// <summary>Gets or sets whether <see cref="ThreadStateRules.Native"/> can be distinguished from <see cref="ThreadStateRules.Runnable"/>.</summary>
    /// <value><see langword="true"/> by default. Set <see langword="false"/> for a trace that was recorded on Windows.</value>
    public bool NativeIsKnown { get; set; } = true;

    /// <summary>Gets or sets whether frames are left out that show the runtime's own work.</summary>
    /// <value>
    /// <see langword="true"/> (the default) to leave out the point at which the sampler stopped a thread, and the frames that start and resume async methods.
    /// </value>
    public bool HideRuntimeFrames { get; set; } = true;

    /// <summary>Gets or sets whether the frames that start and resume async methods are among the frames that <see cref="HideRuntimeFrames"/> leaves out.</summary>
    /// <value><see langword="true"/> by default.</value>
    public bool HideAsyncPlumbing { get; set; } = true;
}
