namespace CodeGuruProfiler.Agent.Sampling;

/// <summary>Looks at one process, once in a while, and keeps what it saw until the period ends. One caller at a time.</summary>
internal interface ISampler : IAsyncDisposable
{
    /// <summary>Gets the bytes that the stacks and names of the period hold.</summary>
    long HeldBytes { get; }

    /// <summary>Gets a setting of the process that makes looks expensive, in a sentence with what to do; null when there is none.</summary>
    string? Warning { get; }

    /// <summary>Takes one look at all threads. A failure is in the look; the only exception is the caller's cancellation.</summary>
    ValueTask<Look> LookAsync(CancellationToken cancellationToken);

    /// <summary>Ends the period: finds the names that are missing, makes the call tree, and starts the next period.</summary>
    /// <param name="maxStackDepth">The frames that a stack keeps, from the leaf. The runtime itself keeps 100.</param>
    /// <param name="cancellationToken">Ends the waiting, not the period.</param>
    ValueTask<SampledPeriod> EndPeriodAsync(int maxStackDepth, CancellationToken cancellationToken);
}
