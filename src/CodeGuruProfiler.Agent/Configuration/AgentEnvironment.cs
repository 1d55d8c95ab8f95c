using System.Globalization;

namespace CodeGuruProfiler.Agent.Configuration;

/// <summary>The environment variables that AWS's agents and its platforms define. An empty one counts as absent, except for the one that enables.</summary>
internal sealed class AgentEnvironment(Func<string, string?> read)
{
    public const string GroupArnVariable = "AWS_CODEGURU_PROFILER_GROUP_ARN";
    public const string GroupNameVariable = "AWS_CODEGURU_PROFILER_GROUP_NAME";
    public const string TargetRegionVariable = "AWS_CODEGURU_PROFILER_TARGET_REGION";
    public const string EnabledVariable = "AWS_CODEGURU_PROFILER_ENABLED";
    public const string SamplingIntervalVariable = "AWS_CODEGURU_PROFILER_SAMPLING_INTERVAL_MS";
    public const string ReportingIntervalVariable = "AWS_CODEGURU_PROFILER_REPORTING_INTERVAL_MS";

    public static AgentEnvironment OfThisProcess { get; } = new(Environment.GetEnvironmentVariable);

    /// <summary>Gets whether AWS Lambda runs this process.</summary>
    public bool IsLambda => Variable("LAMBDA_TASK_ROOT") is not null && Variable("LAMBDA_RUNTIME_DIR") is not null;

    public string? LambdaFunctionName => Variable("AWS_LAMBDA_FUNCTION_NAME");

    public long? LambdaMemoryInMB => Number("AWS_LAMBDA_FUNCTION_MEMORY_SIZE");

    public string? ExecutionEnvironment => Variable("AWS_EXECUTION_ENV");

    /// <summary>Gets the group of the ARN variable.</summary>
    /// <returns><see langword="null"/> when the variable is absent or not the ARN of a profiling group.</returns>
    public ProfilingGroupArn? GroupArn => Variable(GroupArnVariable) is { } arn ? ProfilingGroupArn.Parse(arn) : null;

    public bool HasInvalidGroupArn => Variable(GroupArnVariable) is not null && GroupArn is null;

    /// <summary>Gets the Region of the agent's variables. The ARN overrides the Region's own variable, as in AWS's agents.</summary>
    public string? Region => GroupArn?.Region ?? Variable(TargetRegionVariable);

    /// <summary>Gets whether the variable turns the agent off. Only true turns it on.</summary>
    public bool IsDisabled => read(EnabledVariable) is { } enabled && !enabled.Trim().Equals("true", StringComparison.OrdinalIgnoreCase);

    public TimeSpan? SamplingInterval => Time(SamplingIntervalVariable, Limits.ShortestSamplingInterval, Limits.LongestSamplingInterval);

    public TimeSpan? ReportingInterval => Time(ReportingIntervalVariable, Limits.ShortestReportingInterval, Limits.LongestReportingInterval);

    /// <summary>Gets whether a variable has a value that is not a number above 0.</summary>
    public bool IsInvalidNumber(string name) => Variable(name) is not null && Number(name) is null;

    public string? Variable(string name) => read(name) is { Length: > 0 } value ? value : null;

    private TimeSpan? Time(string name, TimeSpan least, TimeSpan most)
        => Number(name) is { } milliseconds ? Limits.Clamp(milliseconds, least, most) : null;

    private long? Number(string name)
        => long.TryParse(Variable(name), NumberStyles.None, CultureInfo.InvariantCulture, out long number) && number > 0 ? number : null;
}
