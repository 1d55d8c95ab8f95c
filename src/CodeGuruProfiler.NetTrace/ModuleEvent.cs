namespace CodeGuruProfiler.NetTrace;

/// <summary>A module of the traced process.</summary>
/// <remarks>The path is a view of the reader's buffer: it is valid during the call of <see cref="INetTraceSink.Module"/> only.</remarks>
public readonly ref struct ModuleEvent
{
    /// <summary>Gets the runtime's id of the module.</summary>
    public ulong ModuleId { get; init; }

    /// <summary>Gets the path of the module's file.</summary>
    /// <value>A path of the traced machine, or the module's name alone.</value>
    public ReadOnlySpan<char> Path { get; init; }
}
