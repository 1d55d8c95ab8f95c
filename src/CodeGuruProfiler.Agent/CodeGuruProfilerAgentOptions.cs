using CodeGuruProfiler.Client;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Agent;

/// <summary>Options for <see cref="CodeGuruProfilerAgent"/>.</summary>
/// <remarks>
/// <para>The agent copies the options when it is created: later changes have no effect.</para>
/// <para>
/// A value that is set here overrides the environment variables, which override the configuration from the service, which overrides the default.
/// </para>
/// </remarks>
public sealed class CodeGuruProfilerAgentOptions
{
    /// <summary>Gets or sets the profiling group to report to.</summary>
    /// <value>
    /// If <see langword="null"/> (the default) or empty, the group of AWS_CODEGURU_PROFILER_GROUP_ARN, or AWS_CODEGURU_PROFILER_GROUP_NAME, or, on Lambda,
    /// <c>aws-lambda-</c> and the name of the function. Without a group the agent stays off and logs a warning.
    /// </value>
    public string? ProfilingGroupName { get; set; }

    /// <summary>Gets or sets a value indicating whether the agent profiles.</summary>
    /// <value>
    /// If <see langword="null"/> (the default), AWS_CODEGURU_PROFILER_ENABLED, of which only <c>true</c> enables the agent, or <see langword="true"/>.
    /// </value>
    public bool? Enabled { get; set; }

    /// <summary>Gets or sets the options of the agent's client.</summary>
    /// <value>
    /// The default values of the client, with a <see cref="CodeGuruProfilerClientOptions.TotalTimeout"/> of 30 seconds. If its Region is
    /// <see langword="null"/>, that of AWS_CODEGURU_PROFILER_GROUP_ARN, or AWS_CODEGURU_PROFILER_TARGET_REGION, or the client's own rules.
    /// </value>
    /// <remarks>
    /// <para>It is ignored where you provide the client: by the constructor of <see cref="CodeGuruProfilerAgent"/>.</para>
    /// <para>
    /// If you replace the options, set their <see cref="CodeGuruProfilerClientOptions.TotalTimeout"/> too: it is two minutes by default, and the agent takes no
    /// looks during a call.
    /// </para>
    /// </remarks>
    public CodeGuruProfilerClientOptions Client { get; set; } = new() { TotalTimeout = TimeSpan.FromSeconds(30) };

    /// <summary>Gets or sets the time between two looks at the threads.</summary>
    /// <value>
    /// 200 milliseconds to one minute. If <see langword="null"/> (the default), AWS_CODEGURU_PROFILER_SAMPLING_INTERVAL_MS, the configuration from the
    /// service, or one second.
    /// </value>
    /// <remarks>Each look comes up to a tenth of the interval early or late, so that it does not keep time with the program.</remarks>
    public TimeSpan? SamplingInterval { get; set; }

    /// <summary>Gets or sets the length of a profile.</summary>
    /// <value>
    /// 30 seconds to one hour. If <see langword="null"/> (the default), AWS_CODEGURU_PROFILER_REPORTING_INTERVAL_MS, the configuration from the service, or
    /// five minutes.
    /// </value>
    public TimeSpan? ReportingInterval { get; set; }

    /// <summary>Gets or sets the time that must be profiled, without pauses, before a profile is posted.</summary>
    /// <value>Zero to one hour. If <see langword="null"/> (the default), the configuration from the service, or one minute.</value>
    /// <remarks>
    /// <see cref="CodeGuruProfilerAgent.FlushAsync"/> posts a shorter profile too. A profile goes on until this time was profiled, without pauses; after more than
    /// an hour of pauses, or one of more than 15 minutes, a shorter profile is dropped.
    /// </remarks>
    public TimeSpan? MinimumTimeForReporting { get; set; }

    /// <summary>Gets or sets the maximum number of frames in a stack.</summary>
    /// <value>2 to 10,000. If <see langword="null"/> (the default), the configuration from the service, or 1,000.</value>
    /// <remarks>The runtime provides 100 frames at most. Of a deeper stack the frames next to the leaf are kept, under a frame <c>&lt;Truncated&gt;</c>.</remarks>
    public int? MaxStackDepth { get; set; }

    /// <summary>Gets or sets the time between <see cref="CodeGuruProfilerAgent.Start"/> and the first request.</summary>
    /// <value>Zero to one hour. If <see langword="null"/> (the default), five seconds, or zero on Lambda. A random part of the sampling interval is added.</value>
    public TimeSpan? StartDelay { get; set; }

    /// <summary>Gets or sets the counters in which samples are counted.</summary>
    /// <value>The default is <see cref="ThreadStateDetail.Detailed"/>.</value>
    /// <remarks>If the service refuses detailed profiles and accepts the same with WALL_TIME, the agent posts WALL_TIME from then on and logs a warning.</remarks>
    public ThreadStateDetail ThreadStates { get; set; }

    /// <summary>Gets or sets a value indicating whether frames that run the continuations of async methods are left out.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool HideAsyncPlumbing { get; set; } = true;

    /// <summary>Gets or sets a value indicating whether the agent creates a profiling group that does not exist.</summary>
    /// <value>If <see langword="null"/> (the default), only on Lambda.</value>
    /// <remarks>It needs the permission <c>codeguru-profiler:CreateProfilingGroup</c>.</remarks>
    public bool? CreateProfilingGroup { get; set; }

    /// <summary>Gets or sets the most that looks may cost, in percent of one core: their processor time, and the time that they pause the program.</summary>
    /// <value>More than 0, and at most 100. The default is 1.</value>
    /// <remarks>If looks cost more, the agent doubles its interval, up to 16 seconds; if that is not enough, it reports what it has and stops.</remarks>
    public double CpuLimitPercent { get; set; } = 1;

    /// <summary>Gets or sets the most memory that the stacks and names of a profile may hold, in bytes.</summary>
    /// <value>At least 65,536. The default is 10,485,760 (10 MiB).</value>
    /// <remarks>A profile that reaches it ends early. Before <see cref="MinimumTimeForReporting"/>, new stacks are dropped instead.</remarks>
    public long MemoryLimitBytes { get; set; } = 10 * 1024 * 1024;

    /// <summary>Gets or sets the file that turns the agent off while it exists.</summary>
    /// <value>
    /// A path. If <see langword="null"/> (the default) or empty, <c>/var/tmp/killProfiler</c>, the file of AWS's agents; on Windows
    /// <c>%ProgramData%\killProfiler</c>.
    /// </value>
    /// <remarks>The agent looks for it when it starts and once a minute. It then stays off until the process ends.</remarks>
    public string? KillSwitchFile { get; set; }

    /// <summary>Gets or sets the description of the host in profiles.</summary>
    /// <value>If <see langword="null"/> (the default), the agent finds it: ECS, Lambda, EC2, or another machine.</value>
    public FleetInfo? FleetInfo { get; set; }

    /// <summary>Gets or sets a function that receives each profile before it is posted.</summary>
    /// <value>It returns the profile to post, changed or not, or <see langword="null"/> to drop it. The default is <see langword="null"/>: each profile is posted.</value>
    /// <remarks>It runs on a thread of the pool, while the agent takes no looks. If it throws, the profile is dropped and the exception is logged.</remarks>
    public Func<AgentProfile, AgentProfile?>? OnProfile { get; set; }

    /// <summary>Copies the options. Empty text becomes <see langword="null"/>: configuration leaves a value empty to leave it unset.</summary>
    internal CodeGuruProfilerAgentOptions Copy()
    {
        var copy = (CodeGuruProfilerAgentOptions)MemberwiseClone();
        copy.ProfilingGroupName = NullIfEmpty(ProfilingGroupName);
        copy.KillSwitchFile = NullIfEmpty(KillSwitchFile);
        return copy;
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
