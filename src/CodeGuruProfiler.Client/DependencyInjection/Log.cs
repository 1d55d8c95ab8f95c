using Microsoft.Extensions.Logging;

namespace CodeGuruProfiler.Client.DependencyInjection;

/// <summary>The log messages of a starting host. Ids are stable, and unique within the client.</summary>
internal static partial class Log
{
    [LoggerMessage(20, LogLevel.Warning, "The configuration key {Key} is ignored: there is no such option. Did you mean {Option}?")]
    public static partial void UnknownKey(ILogger logger, string key, string option);
}
