namespace CodeGuruProfiler.Client.Pipeline;

/// <summary>The attempts of a call that have failed. Most calls have none.</summary>
internal sealed class EarlierAttempts(Exception firstFailure)
{
    /// <summary>Gets or sets the failure of the first attempt, until the rules for retries are asked about it.</summary>
    public Exception? FirstFailure { get; set; } = firstFailure;

    /// <summary>Gets or sets the timestamp at which the attempt under way began.</summary>
    public long Started { get; set; }

    public IReadOnlyList<AttemptFailure> Failures { get; private set; } = FailuresOf(firstFailure);

    /// <summary>Adds an attempt. Our exceptions list it together with those before it; others are not retried.</summary>
    public void Add(Exception failure) => Failures = FailuresOf(failure);

    private static IReadOnlyList<AttemptFailure> FailuresOf(Exception failure) => failure switch
    {
        CodeGuruProfilerException error => error.Failures,
        CodeGuruProfilerConnectionException error => error.Failures,
        CodeGuruProfilerTimeoutException error => error.Failures,
        _ => [],
    };
}
