using Microsoft.Extensions.Logging;

namespace CodeGuruProfiler.LocalService.Pipeline;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "{Operation} answered {Status} (request {RequestId})")]
    public static partial void Answered(ILogger logger, string operation, int status, string requestId);

    [LoggerMessage(2, LogLevel.Information, "{Operation} answered {Status} {Code}: {Reason} (request {RequestId})")]
    public static partial void Refused(ILogger logger, string operation, int status, string code, string reason, string requestId);

    [LoggerMessage(3, LogLevel.Information, "{Operation}: the client left (request {RequestId})")]
    public static partial void Aborted(ILogger logger, string operation, string requestId);

    [LoggerMessage(4, LogLevel.Error, "{Operation} failed (request {RequestId})")]
    public static partial void Failed(ILogger logger, Exception failure, string operation, string requestId);

    [LoggerMessage(5, LogLevel.Information, "Listening on {Url}, region {Region}, account {Account}, database {Database}")]
    public static partial void Listening(ILogger logger, Uri url, string region, string account, string database);

    [LoggerMessage(6, LogLevel.Information, "{Operation}: a fault strikes (request {RequestId})")]
    public static partial void Struck(ILogger logger, string operation, string requestId);

    [LoggerMessage(7, LogLevel.Warning, "Other machines may reach the service, whose keys are known to everyone: listen on 127.0.0.1 unless they must")]
    public static partial void Reachable(ILogger logger);

    [LoggerMessage(8, LogLevel.Error, "{Method} {Path} failed")]
    public static partial void ControlFailed(ILogger logger, Exception failure, string method, string path);
}
