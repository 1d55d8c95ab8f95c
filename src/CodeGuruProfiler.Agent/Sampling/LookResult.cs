namespace CodeGuruProfiler.Agent;

/// <summary>The outcome of a look.</summary>
public enum LookResult
{
    /// <summary>It saw the threads.</summary>
    Taken,

    /// <summary>It ended before the first tick of the runtime's sampler, as often as it was repeated.</summary>
    Empty,

    /// <summary>It failed; the next may succeed.</summary>
    Failed,

    /// <summary>This process cannot be sampled: it has no diagnostics port, is one of Native AOT, belongs to another user, or has ended.</summary>
    Unavailable,
}
