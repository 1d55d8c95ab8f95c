namespace CodeGuruProfiler.LocalService
{
    public sealed class LocalProfilerService : System.IAsyncDisposable
    {
        public Amazon.Runtime.AWSCredentials Credentials { get; }
        public System.Uri Url { get; }
        public System.Threading.Tasks.ValueTask DisposeAsync() { }
        public static System.Threading.Tasks.Task<CodeGuruProfiler.LocalService.LocalProfilerService> StartAsync(System.Threading.CancellationToken cancellationToken = default) { }
        public static System.Threading.Tasks.Task<CodeGuruProfiler.LocalService.LocalProfilerService> StartAsync(CodeGuruProfiler.LocalService.LocalProfilerServiceOptions options, System.Threading.CancellationToken cancellationToken = default) { }
    }
    public sealed class LocalProfilerServiceOptions
    {
        public LocalProfilerServiceOptions() { }
        public string AccessKey { get; set; }
        public string Account { get; set; }
        public string? DataFile { get; set; }
        public bool EnableControl { get; set; }
        public bool ExplainSignatures { get; set; }
        public long MaxBodyBytes { get; set; }
        public System.Func<string> NewId { get; set; }
        public int ProfilingGroupQuota { get; set; }
        public string Region { get; set; }
        public string SecretKey { get; set; }
        public string? SessionToken { get; set; }
        public System.DateTimeOffset? SessionTokenExpiration { get; set; }
        public System.TimeProvider TimeProvider { get; set; }
        public string Url { get; set; }
    }
}
public class Program
{
    public Program() { }
}
