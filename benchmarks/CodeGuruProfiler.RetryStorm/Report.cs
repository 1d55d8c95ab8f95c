namespace CodeGuruProfiler.RetryStorm;

/// <summary>One line of the table.</summary>
/// <param name="SuccessBefore">The share of calls that succeeded, of those begun before the brownout.</param>
/// <param name="SuccessDuring">Of those begun in it.</param>
/// <param name="SuccessAfter">Of those begun after it.</param>
/// <param name="AttemptsDuring">The attempts per call, of calls begun in the brownout.</param>
/// <param name="AttemptsAfter">Of those begun after it.</param>
/// <param name="MostAttemptsInASecond">The attempts in the service's busiest second.</param>
/// <param name="Recovery">The time after the brownout until calls succeeded as before.</param>
internal sealed record Report(
    double SuccessBefore,
    double SuccessDuring,
    double SuccessAfter,
    double AttemptsDuring,
    double AttemptsAfter,
    int MostAttemptsInASecond,
    string Recovery);
