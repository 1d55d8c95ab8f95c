using Microsoft.Extensions.Logging;

namespace CodeGuruProfiler.LocalService.Pipeline;

/// <summary>The log messages of the service.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "{Operation} returned {Status} (request {RequestId})")]
    public static partial void Returned(ILogger logger, string operation, int status, string requestId);

    [LoggerMessage(2, LogLevel.Information, "{Operation} returned {Status} {Code}: {Reason} (request {RequestId})")]
    public static partial void Refused(ILogger logger, string operation, int status, string code, string reason, string requestId);

    [LoggerMessage(3, LogLevel.Information, "{Operation}: the client disconnected (request {RequestId})")]
    public static partial void Aborted(ILogger logger, string operation, string requestId);

    [LoggerMessage(4, LogLevel.Error, "{Operation} failed (request {RequestId})")]
    public static partial void Failed(ILogger logger, Exception failure, string operation, string requestId);

    [LoggerMessage(5, LogLevel.Information, "Listening on {Url}, region {Region}, account {Account}, database {Database}")]
    public static partial void Listening(ILogger logger, Uri url, string region, string account, string database);

    [LoggerMessage(6, LogLevel.Information, "{Operation}: injecting a fault (request {RequestId})")]
    public static partial void FaultInjected(ILogger logger, string operation, string requestId);

    [LoggerMessage(7, LogLevel.Warning, "Other machines can reach the service, and its keys are public: listen on 127.0.0.1 unless they must reach it")]
    public static partial void Reachable(ILogger logger);

    [LoggerMessage(8, LogLevel.Error, "{Method} {Path} failed")]
    public static partial void ControlFailed(ILogger logger, Exception failure, string method, string path);

    [LoggerMessage(9, LogLevel.Information, "The console in the browser: {Url}")]
    public static partial void Console(ILogger logger, Uri url);
}
