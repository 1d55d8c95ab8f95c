using System.Net;

namespace CodeGuruProfiler.Client.Pipeline;

/// <summary>The attempts of a call: the one under way, and those that have failed. Most calls have one and none.</summary>
internal struct AttemptLog()
{
    private long _started;

    /// <summary>Gets the number of the attempt under way, the first being 1.</summary>
    public int Number { get; private set; }

    /// <summary>Gets the attempts that have failed, in order.</summary>
    public IReadOnlyList<AttemptFailure> Failures { get; private set; } = [];

    public void Begin(TimeProvider clock)
    {
        Number++;
        _started = clock.GetTimestamp();
    }

    /// <summary>Ends the attempt under way. Our exceptions list it together with those before it; others are not retried.</summary>
    public void End(Exception failure) => Failures = failure switch
    {
        CodeGuruProfilerException error => error.Failures,
        CodeGuruProfilerConnectionException error => error.Failures,
        CodeGuruProfilerTimeoutException error => error.Failures,
        _ => Failures,
    };

    /// <summary>Gets the failed attempts, the one under way included: for the exception that ends it.</summary>
    /// <param name="error">The error code, or the type of the exception.</param>
    /// <param name="status">The status of the response, if there is one.</param>
    /// <param name="clock">The clock of the client.</param>
    public readonly IReadOnlyList<AttemptFailure> FailuresWith(string error, HttpStatusCode? status, TimeProvider clock)
        => [.. Failures, new AttemptFailure { Attempt = Number, Error = error, StatusCode = status, Elapsed = clock.GetElapsedTime(_started) }];
}
