using Microsoft.Extensions.Logging;

namespace CodeGuruProfiler.Agent.Telemetry;

/// <summary>The log messages of the agent. Ids are stable. Messages of the service come from the client's exceptions, which quote them safely.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Profiling {Group} in {Region}, every {SamplingSeconds} s, reported every {ReportingSeconds} s; CPU budget {CpuLimit} %.")]
    public static partial void Profiling(ILogger logger, string group, string region, double samplingSeconds, double reportingSeconds, double cpuLimit);

    [LoggerMessage(2, LogLevel.Information, "The agent is {State}. {Reason}")]
    public static partial void StateChanged(ILogger logger, AgentState state, string? reason);

    [LoggerMessage(3, LogLevel.Debug, "Reported a profile of {Looks} look(s) with {Nodes} node(s) in {Seconds:0.000} s.")]
    public static partial void Reported(ILogger logger, int looks, int nodes, double seconds);

    [LoggerMessage(4, LogLevel.Warning, "The agent is off. {Reason}")]
    public static partial void Off(ILogger logger, string reason);

    [LoggerMessage(5, LogLevel.Warning, "The agent may not report to {Group}. Allow codeguru-profiler:ConfigureAgent and codeguru-profiler:PostAgentProfile on arn:aws:codeguru-profiler:{Region}:*:profilingGroup/{Group}, or attach the managed policy AmazonCodeGuruProfilerAgentAccess to the role. {Message}")]
    public static partial void NotAllowed(ILogger logger, string group, string region, string message);

    [LoggerMessage(6, LogLevel.Warning, "There is no profiling group {Group} in {Region}. Create it: aws codeguruprofiler create-profiling-group --profiling-group-name {Group} --client-token {Group}{RegionOption}; or set CreateProfilingGroup to true. {Message}")]
    public static partial void NoSuchGroup(ILogger logger, string group, string region, string regionOption, string message);

    [LoggerMessage(7, LogLevel.Warning, "The service refuses the agent, which asks again in the next period. {Message}")]
    public static partial void Refused(ILogger logger, string message);

    [LoggerMessage(8, LogLevel.Warning, "The agent has no credentials that it can use. {Message}")]
    public static partial void NoCredentials(ILogger logger, string message);

    [LoggerMessage(9, LogLevel.Information, "There is no configuration from the service yet; the agent asks again in {Seconds:0} s. {Message}")]
    public static partial void NoConfiguration(ILogger logger, double seconds, string message);

    [LoggerMessage(10, LogLevel.Debug, "The service cannot be reached; the last configuration stays. {Message}")]
    public static partial void KeepsConfiguration(ILogger logger, string message);

    [LoggerMessage(11, LogLevel.Information, "The profiling group {Group} was created.")]
    public static partial void GroupCreated(ILogger logger, string group);

    [LoggerMessage(12, LogLevel.Debug, "The profiling group {Group} already exists.")]
    public static partial void GroupExists(ILogger logger, string group);

    [LoggerMessage(13, LogLevel.Warning, "The agent may not create the profiling group {Group}. Create it, or allow codeguru-profiler:CreateProfilingGroup. {Message}")]
    public static partial void GroupNotCreated(ILogger logger, string group, string message);

    [LoggerMessage(14, LogLevel.Warning, "The service refused a profile with thread states and accepted it with WALL_TIME alone: the agent posts WALL_TIME from now on. Set ThreadStates to WallTime to start with it. {Message}")]
    public static partial void WallTimeOnly(ILogger logger, string message);

    [LoggerMessage(15, LogLevel.Warning, "A profile was not accepted and is dropped; {Dropped} so far. {Message}")]
    public static partial void ProfileDropped(ILogger logger, long dropped, string message);

    [LoggerMessage(16, LogLevel.Debug, "A profile was not accepted and is dropped; {Dropped} so far. {Message}")]
    public static partial void ProfileDroppedAgain(ILogger logger, long dropped, string message);

    [LoggerMessage(17, LogLevel.Warning, "This process cannot be profiled. {Reason}")]
    public static partial void Unavailable(ILogger logger, string reason);

    [LoggerMessage(18, LogLevel.Debug, "A look failed. {Reason}")]
    public static partial void LookFailed(ILogger logger, string? reason);

    [LoggerMessage(19, LogLevel.Warning, "Looks cost {Percent:0.00} % of a core, more than the {Limit} % of CpuLimitPercent: the agent now looks every {Seconds} s.")]
    public static partial void IntervalDoubled(ILogger logger, double percent, double limit, double seconds);

    [LoggerMessage(20, LogLevel.Warning, "Looks cost {Percent:0.00} % of a core, more than the {Limit} % of CpuLimitPercent even at the longest interval: the agent stops.")]
    public static partial void OverBudget(ILogger logger, double percent, double limit);

    [LoggerMessage(21, LogLevel.Warning, "The stacks and names of a profile hold {Bytes} bytes, more than the {Limit} of MemoryLimitBytes: profiles end early, or new stacks are dropped.")]
    public static partial void MemoryLimit(ILogger logger, long bytes, long limit);

    [LoggerMessage(22, LogLevel.Error, "The agent failed and drops its profile; it tries again in {Minutes} min.")]
    public static partial void Failed(ILogger logger, double minutes, Exception exception);

    [LoggerMessage(23, LogLevel.Error, "The agent failed {Failures} times in a row and stops.")]
    public static partial void GaveUp(ILogger logger, int failures, Exception exception);

    [LoggerMessage(24, LogLevel.Warning, "OnProfile threw an exception, and its profile is dropped.")]
    public static partial void OnProfileFailed(ILogger logger, Exception exception);

    [LoggerMessage(25, LogLevel.Warning, "Looks are expensive. {Reason}")]
    public static partial void ExpensiveLooks(ILogger logger, string reason);

    [LoggerMessage(26, LogLevel.Debug, "A profile of {Looks} look(s) in {Seconds:0.0} s is shorter than the minimum time and is dropped.")]
    public static partial void TooShort(ILogger logger, int looks, double seconds);

    [LoggerMessage(27, LogLevel.Debug, "The agent did not stop in time and is left behind.")]
    public static partial void LeftBehind(ILogger logger);

    [LoggerMessage(28, LogLevel.Warning, "The client of the agent cannot be created. {Message}")]
    public static partial void NoClient(ILogger logger, string message);

    [LoggerMessage(29, LogLevel.Warning, "The function that reads the invocation threw an exception. The agent reports without the invocation.")]
    public static partial void InvocationUnreadable(ILogger logger, Exception exception);

    [LoggerMessage(30, LogLevel.Information, "Frames of this profile have no names. {Reason}")]
    public static partial void NamesMissing(ILogger logger, string reason);

    [LoggerMessage(31, LogLevel.Warning, "A profile has no names and is dropped. {Reason}")]
    public static partial void Nameless(ILogger logger, string reason);

    [LoggerMessage(32, LogLevel.Warning, "The service returned no configuration {Failures} times in a row; the agent keeps asking. Check the route to the service, the proxy, and the VPC endpoint. {Message}")]
    public static partial void Unreached(ILogger logger, int failures, string message);

    [LoggerMessage(33, LogLevel.Warning, "{Variable} is not a number of milliseconds and is ignored.")]
    public static partial void IgnoredVariable(ILogger logger, string variable);
}
