namespace CodeGuruProfiler.Agent.Sampling;

/// <summary>How a look ended.</summary>
internal enum LookResult
{
    /// <summary>It saw the threads.</summary>
    Taken,

    /// <summary>It was stopped before the first tick of the runtime's sampler, as often as it was repeated.</summary>
    Empty,

    /// <summary>It failed; the next may succeed.</summary>
    Failed,

    /// <summary>This process cannot be sampled: no diagnostics port, Native AOT, a trace of an unknown version.</summary>
    Unavailable,
}
