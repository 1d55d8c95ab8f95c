using Microsoft.Extensions.Logging;

namespace CodeGuruProfiler.Client.Telemetry;

/// <summary>The log messages of the client. Ids are stable; bodies, credentials and the texts of errors are not logged.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Debug, "{Operation} succeeded after {Attempts} attempt(s) in {Seconds:0.000} s. Request id: {RequestId}.")]
    public static partial void CallSucceeded(ILogger logger, string operation, int attempts, double seconds, string? requestId);

    [LoggerMessage(2, LogLevel.Warning, "{Operation} failed after {Attempts} attempt(s) in {Seconds:0.000} s: {ErrorType} (HTTP {Status}). Request id: {RequestId}.")]
    public static partial void CallFailed(ILogger logger, string operation, int attempts, double seconds, string errorType, int status, string? requestId);

    [LoggerMessage(3, LogLevel.Information, "{Operation}: attempt {Attempt} failed in {Seconds:0.000} s: {ErrorType} (HTTP {Status}). Request id: {RequestId}.")]
    public static partial void AttemptFailed(ILogger logger, string operation, int attempt, double seconds, string errorType, int status, string? requestId);

    [LoggerMessage(4, LogLevel.Debug, "{Operation} was cancelled by its caller in attempt {Attempt} after {Seconds:0.000} s.")]
    public static partial void CallCancelled(ILogger logger, string operation, int attempt, double seconds);

    // A program that creates what is missing expects some failures: those are not warnings.
    [LoggerMessage(5, LogLevel.Information, "{Operation} failed after {Attempts} attempt(s) in {Seconds:0.000} s: {ErrorType} (HTTP {Status}). Request id: {RequestId}.")]
    public static partial void CallFailedAsExpected(
        ILogger logger, string operation, int attempts, double seconds, string errorType, int status, string? requestId);
}
