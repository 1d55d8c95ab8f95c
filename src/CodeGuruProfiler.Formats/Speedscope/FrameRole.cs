namespace CodeGuruProfiler.Formats.Speedscope;

/// <summary>The meaning of a frame of a file.</summary>
internal enum FrameRole
{
    /// <summary>A function.</summary>
    Function,

    /// <summary>A pseudo frame of dotnet-trace above all others: the process, the thread.</summary>
    Wrapper,

    /// <summary>A pseudo frame of dotnet-trace at the leaf: what the thread did.</summary>
    State,
}
