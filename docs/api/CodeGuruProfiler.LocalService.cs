namespace CodeGuruProfiler.LocalService
{
    public sealed class FaultCondition
    {
        public FaultCondition() { }
        public string? BodyContains { get; set; }
        public System.Collections.Generic.IReadOnlyList<string> ProfileCounters { get; set; }
    }
    public sealed class LocalProfilerService : System.IAsyncDisposable
    {
        public Amazon.Runtime.AWSCredentials Credentials { get; }
        public CodeGuruProfiler.LocalService.LocalProfilerServiceFaults Faults { get; }
        public CodeGuruProfiler.LocalService.LocalProfilerServiceSeed Seed { get; }
        public System.Uri Url { get; }
        public void ClearRequests() { }
        public System.Threading.Tasks.ValueTask DisposeAsync() { }
        public System.Collections.Generic.IReadOnlyList<CodeGuruProfiler.LocalService.SeenRequest> GetRequests() { }
        public static System.Threading.Tasks.Task<CodeGuruProfiler.LocalService.LocalProfilerService> StartAsync(System.Threading.CancellationToken cancellationToken = default) { }
        public static System.Threading.Tasks.Task<CodeGuruProfiler.LocalService.LocalProfilerService> StartAsync(CodeGuruProfiler.LocalService.LocalProfilerServiceOptions options, System.Threading.CancellationToken cancellationToken = default) { }
    }
    public sealed class LocalProfilerServiceDataFileException : System.IO.IOException
    {
        public string DataFile { get; }
    }
    public sealed class LocalProfilerServiceFaults
    {
        public System.TimeSpan ClockSkew { get; set; }
        public void Clear() { }
        public void CloseConnectionNext(int count = 1, string? operation = null, CodeGuruProfiler.LocalService.FaultCondition? when = null) { }
        public void CutBodyNext(int bytes = 1, int count = 1, string? operation = null, CodeGuruProfiler.LocalService.FaultCondition? when = null) { }
        public void DelayNext(System.TimeSpan delay, int count = 1, string? operation = null, CodeGuruProfiler.LocalService.FaultCondition? when = null) { }
        public void FailNext(string code, int? status = default, string? message = null, int count = 1, string? operation = null, CodeGuruProfiler.LocalService.FaultCondition? when = null) { }
        public void ThrottleNext(int count = 1, string? operation = null, CodeGuruProfiler.LocalService.FaultCondition? when = null) { }
    }
    public sealed class LocalProfilerServiceOptions
    {
        public LocalProfilerServiceOptions() { }
        public string AccessKey { get; set; }
        public string Account { get; set; }
        public System.Collections.Generic.IReadOnlyList<string> AllowedHosts { get; set; }
        public bool Console { get; set; }
        public string? DataFile { get; set; }
        public bool EnableControl { get; set; }
        public bool ExplainSignatures { get; set; }
        public long MaxBodyBytes { get; set; }
        public long MaxDecompressedBytes { get; set; }
        public System.Func<string> NewId { get; set; }
        public int ProfilingGroupQuota { get; set; }
        public string Region { get; set; }
        public string SecretKey { get; set; }
        public string? SessionToken { get; set; }
        public System.DateTimeOffset? SessionTokenExpiration { get; set; }
        public System.TimeProvider TimeProvider { get; set; }
        public string Url { get; set; }
    }
    public sealed class LocalProfilerServiceSeed
    {
        public System.Threading.Tasks.Task AddAgentProfileAsync(string groupName, CodeGuruProfiler.Profiles.AgentProfile profile, System.Threading.CancellationToken cancellationToken = default) { }
        public System.Threading.Tasks.Task AddProfilingGroupAsync(string name, string computePlatform = "Default", bool profilingEnabled = true, System.Collections.Generic.IReadOnlyDictionary<string, string>? tags = null, System.Threading.CancellationToken cancellationToken = default) { }
        public System.Threading.Tasks.Task AddRecommendationAsync(string groupName, string recommendationJson, System.Threading.CancellationToken cancellationToken = default) { }
    }
    public sealed class SeenRequest
    {
        public System.ReadOnlyMemory<byte> Body { get; }
        public string? ErrorCode { get; }
        public System.Collections.Generic.IReadOnlyDictionary<string, string> Headers { get; }
        public string Method { get; }
        public string? Operation { get; }
        public string Path { get; }
        public string Query { get; }
        public System.DateTimeOffset ReceivedAt { get; }
        public int? Status { get; }
    }
}
