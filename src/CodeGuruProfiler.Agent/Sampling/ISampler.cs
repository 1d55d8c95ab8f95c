namespace CodeGuruProfiler.Agent.Sampling;

/// <summary>Looks at one process, once in a while, and keeps what it saw until the period ends. One caller at a time.</summary>
internal interface ISampler : IAsyncDisposable
{
    /// <summary>Gets the bytes that the stacks and names of the period hold.</summary>
    long HeldBytes { get; }

    /// <summary>Takes one look at all threads. What fails is in the look; the only exception is the caller's cancellation.</summary>
    ValueTask<Look> LookAsync(CancellationToken cancellationToken);

    /// <summary>Ends the period: finds the names that are missing, makes the call tree, and starts the next period.</summary>
    ValueTask<SampledPeriod> EndPeriodAsync(CancellationToken cancellationToken);
}
