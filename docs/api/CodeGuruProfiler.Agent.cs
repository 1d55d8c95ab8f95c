namespace CodeGuruProfiler.Agent
{
    public enum AgentState
    {
        Disabled = 0,
        Unavailable = 1,
        Starting = 2,
        Profiling = 3,
        Idle = 4,
        Paused = 5,
        OverBudget = 6,
        Stopped = 7,
    }
    public sealed class AgentStatus : System.IEquatable<CodeGuruProfiler.Agent.AgentStatus>
    {
        public AgentStatus(CodeGuruProfiler.Agent.AgentState State, string? Reason, System.DateTimeOffset? LastReport, long Looks, long Profiles, long Dropped) { }
        public long Dropped { get; init; }
        public System.DateTimeOffset? LastReport { get; init; }
        public long Looks { get; init; }
        public long Profiles { get; init; }
        public string? Reason { get; init; }
        public CodeGuruProfiler.Agent.AgentState State { get; init; }
    }
    public sealed class CodeGuruProfilerAgent : System.IAsyncDisposable, System.IDisposable
    {
        public CodeGuruProfilerAgent(CodeGuruProfiler.Agent.CodeGuruProfilerAgentOptions options, CodeGuruProfiler.Client.ICodeGuruProfilerClient client, Microsoft.Extensions.Logging.ILoggerFactory? logs = null, System.TimeProvider? clock = null) { }
        public CodeGuruProfiler.Agent.AgentStatus Status { get; }
        public void Dispose() { }
        public System.Threading.Tasks.ValueTask DisposeAsync() { }
        public System.Threading.Tasks.Task FlushAsync(System.Threading.CancellationToken cancellationToken = default) { }
        public void Pause() { }
        public void Resume() { }
        public void Start() { }
        public System.Threading.Tasks.Task StopAsync(System.Threading.CancellationToken cancellationToken = default) { }
    }
    public sealed class CodeGuruProfilerAgentOptions
    {
        public CodeGuruProfilerAgentOptions() { }
        public CodeGuruProfiler.Client.CodeGuruProfilerClientOptions Client { get; set; }
        public double CpuLimitPercent { get; set; }
        public bool? CreateProfilingGroup { get; set; }
        public bool? Enabled { get; set; }
        public CodeGuruProfiler.Profiles.FleetInfo? FleetInfo { get; set; }
        public bool HideAsyncPlumbing { get; set; }
        public string? KillSwitchFile { get; set; }
        public int? MaxStackDepth { get; set; }
        public long MemoryLimitBytes { get; set; }
        public System.TimeSpan? MinimumTimeForReporting { get; set; }
        public System.Func<CodeGuruProfiler.Profiles.AgentProfile, CodeGuruProfiler.Profiles.AgentProfile?>? OnProfile { get; set; }
        public string? ProfilingGroupName { get; set; }
        public System.TimeSpan? ReportingInterval { get; set; }
        public System.TimeSpan? SamplingInterval { get; set; }
        public System.TimeSpan? StartDelay { get; set; }
        public CodeGuruProfiler.Agent.ThreadStateDetail ThreadStates { get; set; }
    }
    public readonly struct LambdaInvocation : System.IEquatable<CodeGuruProfiler.Agent.LambdaInvocation>
    {
        public LambdaInvocation(string InvokedFunctionArn, string AwsRequestId, System.TimeSpan RemainingTime) { }
        public string AwsRequestId { get; init; }
        public string InvokedFunctionArn { get; init; }
        public System.TimeSpan RemainingTime { get; init; }
    }
    public static class LambdaProfiler
    {
        public static System.Action<TIn, TContext> Wrap<TIn, TContext>(System.Action<TIn, TContext> handler, System.Func<TContext, CodeGuruProfiler.Agent.LambdaInvocation> read, System.Action<CodeGuruProfiler.Agent.CodeGuruProfilerAgentOptions>? configure = null) { }
        public static System.Func<TIn, TContext, System.Threading.Tasks.Task> Wrap<TIn, TContext>(System.Func<TIn, TContext, System.Threading.Tasks.Task> handler, System.Func<TContext, CodeGuruProfiler.Agent.LambdaInvocation> read, System.Action<CodeGuruProfiler.Agent.CodeGuruProfilerAgentOptions>? configure = null) { }
        public static System.Func<TIn, TContext, System.Threading.Tasks.Task<TOut>> Wrap<TIn, TContext, TOut>(System.Func<TIn, TContext, System.Threading.Tasks.Task<TOut>> handler, System.Func<TContext, CodeGuruProfiler.Agent.LambdaInvocation> read, System.Action<CodeGuruProfiler.Agent.CodeGuruProfilerAgentOptions>? configure = null) { }
        public static System.Func<TIn, TContext, TOut> Wrap<TIn, TContext, TOut>(System.Func<TIn, TContext, TOut> handler, System.Func<TContext, CodeGuruProfiler.Agent.LambdaInvocation> read, System.Action<CodeGuruProfiler.Agent.CodeGuruProfilerAgentOptions>? configure = null) { }
    }
    public readonly struct Look : System.IEquatable<CodeGuruProfiler.Agent.Look>
    {
        public Look(CodeGuruProfiler.Agent.LookResult Result, string? Reason, int Threads, System.TimeSpan Pause, System.TimeSpan Cpu, System.TimeSpan Duration) { }
        public System.TimeSpan Cpu { get; init; }
        public System.TimeSpan Duration { get; init; }
        public System.TimeSpan Pause { get; init; }
        public string? Reason { get; init; }
        public CodeGuruProfiler.Agent.LookResult Result { get; init; }
        public int Threads { get; init; }
    }
    public enum LookResult
    {
        Taken = 0,
        Empty = 1,
        Failed = 2,
        Unavailable = 3,
    }
    public sealed class ProcessSampler : System.IAsyncDisposable
    {
        public ProcessSampler(CodeGuruProfiler.Agent.ProcessSamplerOptions? options = null, System.TimeProvider? time = null) { }
        public long HeldBytes { get; }
        public string? Warning { get; }
        public System.Threading.Tasks.ValueTask DisposeAsync() { }
        public System.Threading.Tasks.ValueTask<CodeGuruProfiler.Profiles.AgentProfile> EndPeriodAsync(System.Threading.CancellationToken cancellationToken = default) { }
        public System.Threading.Tasks.ValueTask<CodeGuruProfiler.Agent.Look> LookAsync(System.Threading.CancellationToken cancellationToken = default) { }
    }
    public sealed class ProcessSamplerOptions
    {
        public ProcessSamplerOptions() { }
        public bool DetailedThreadStates { get; set; }
        public bool HideAsyncPlumbing { get; set; }
        public bool HideRuntimeFrames { get; set; }
        public int MaxStackDepth { get; set; }
        public long MemoryLimitBytes { get; set; }
        public int? ProcessId { get; set; }
    }
    public enum ThreadStateDetail
    {
        Detailed = 0,
        WallTime = 1,
    }
}
