using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Agent.Configuration;

/// <summary>The options, completed from the environment once, when the agent is created.</summary>
internal sealed record AgentSetup
{
    private static readonly TimeSpan DefaultStartDelay = TimeSpan.FromSeconds(5);

    /// <summary>Gets the profiling group; <see langword="null"/> when there is none.</summary>
    public string? Group { get; init; }

    /// <summary>Gets the Region for messages; <see langword="null"/> when only the client knows it.</summary>
    public string? Region { get; init; }

    /// <summary>Gets the reason that the agent stays off; <see langword="null"/> when it may start.</summary>
    public string? Off { get; init; }

    /// <summary>Gets whether the agent is off by mistake, so that it logs a warning.</summary>
    public bool IsOffByMistake { get; init; }

    /// <summary>Gets the variables that are ignored because their value is not a number.</summary>
    public IReadOnlyList<string> IgnoredVariables { get; init; } = [];

    public bool IsLambda { get; init; }

    public TimeSpan? SamplingInterval { get; init; }

    public TimeSpan? ReportingInterval { get; init; }

    public TimeSpan? MinimumTime { get; init; }

    public int? MaxStackDepth { get; init; }

    public TimeSpan StartDelay { get; init; }

    public ThreadStateDetail ThreadStates { get; init; }

    public bool HideAsyncPlumbing { get; init; }

    public bool CreatesGroup { get; init; }

    public double CpuLimitPercent { get; init; }

    public long MemoryLimitBytes { get; init; }

    public required string KillSwitchFile { get; init; }

    public FleetInfo? FleetInfo { get; init; }

    public Func<AgentProfile, AgentProfile?>? OnProfile { get; init; }

    public static AgentSetup Resolve(CodeGuruProfilerAgentOptions options, AgentEnvironment environment)
    {
        string? group = FindGroup(options, environment);
        bool isDisabled = !(options.Enabled ?? !environment.IsDisabled);
        return new AgentSetup
        {
            Group = group,
            Region = FindRegion(options, environment),
            Off = isDisabled ? Disabled(options) : group is null ? NoGroup(environment) : null,
            IsOffByMistake = !isDisabled && group is null,
            IgnoredVariables = [.. FindIgnored(options, environment)],
            IsLambda = environment.IsLambda,
            SamplingInterval = options.SamplingInterval ?? environment.SamplingInterval,
            ReportingInterval = options.ReportingInterval ?? environment.ReportingInterval,
            MinimumTime = options.MinimumTimeForReporting,
            MaxStackDepth = options.MaxStackDepth,
            StartDelay = options.StartDelay ?? (environment.IsLambda ? TimeSpan.Zero : DefaultStartDelay),
            ThreadStates = options.ThreadStates,
            HideAsyncPlumbing = options.HideAsyncPlumbing,
            CreatesGroup = options.CreateProfilingGroup ?? environment.IsLambda,
            CpuLimitPercent = options.CpuLimitPercent,
            MemoryLimitBytes = options.MemoryLimitBytes,
            KillSwitchFile = options.KillSwitchFile ?? DefaultKillSwitchFile(environment),
            FleetInfo = options.FleetInfo,
            OnProfile = options.OnProfile,
        };
    }

    private static string? FindGroup(CodeGuruProfilerAgentOptions options, AgentEnvironment environment)
    {
        if (options.ProfilingGroupName is { Length: > 0 } given)
        {
            return given;
        }

        // An ARN that cannot be read is a mistake, which another group would hide.
        return environment.HasInvalidGroupArn
            ? null
            : environment.GroupArn?.Name
                ?? environment.Variable(AgentEnvironment.GroupNameVariable)
                ?? (environment is { IsLambda: true, LambdaFunctionName: { } function } ? $"aws-lambda-{function}" : null);
    }

    private static string? FindRegion(CodeGuruProfilerAgentOptions options, AgentEnvironment environment)
        => options.Client.Region is { Length: > 0 } region
            ? region
            : environment.Region ?? environment.Variable("AWS_REGION") ?? environment.Variable("AWS_DEFAULT_REGION");

    private static IEnumerable<string> FindIgnored(CodeGuruProfilerAgentOptions options, AgentEnvironment environment)
    {
        if (options.SamplingInterval is null && environment.IsInvalidNumber(AgentEnvironment.SamplingIntervalVariable))
        {
            yield return AgentEnvironment.SamplingIntervalVariable;
        }

        if (options.ReportingInterval is null && environment.IsInvalidNumber(AgentEnvironment.ReportingIntervalVariable))
        {
            yield return AgentEnvironment.ReportingIntervalVariable;
        }
    }

    private static string Disabled(CodeGuruProfilerAgentOptions options)
        => options.Enabled == false ? "Enabled is false." : $"{AgentEnvironment.EnabledVariable} is not true.";

    private static string NoGroup(AgentEnvironment environment)
        => environment.HasInvalidGroupArn
            ? $"{AgentEnvironment.GroupArnVariable} is not the ARN of a profiling group, such as arn:aws:codeguru-profiler:eu-west-1:123456789012:profilingGroup/web-shop."
            : $"There is no profiling group to report to. Set ProfilingGroupName, {AgentEnvironment.GroupNameVariable} or {AgentEnvironment.GroupArnVariable}.";

    private static string DefaultKillSwitchFile(AgentEnvironment environment)
        => OperatingSystem.IsWindows()
            ? Path.Combine(environment.Variable("ProgramData") ?? @"C:\ProgramData", "killProfiler")
            : "/var/tmp/killProfiler";
}
