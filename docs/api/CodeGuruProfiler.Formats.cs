namespace CodeGuruProfiler.Formats
{
    [System.Diagnostics.DebuggerDisplay("{Format}: {CallTree}")]
    public sealed class ConvertedProfile : System.IEquatable<CodeGuruProfiler.Formats.ConvertedProfile>
    {
        public ConvertedProfile() { }
        public required CodeGuruProfiler.Profiles.CallTree CallTree { get; init; }
        public System.DateTimeOffset? End { get; init; }
        public CodeGuruProfiler.Formats.ProfileFormat? Format { get; init; }
        public string? Name { get; init; }
        public System.DateTimeOffset? Start { get; init; }
        public System.TimeSpan? TimePerCount { get; init; }
        public long? TimesSampled { get; init; }
        public System.Collections.Generic.IReadOnlyList<string> Warnings { get; init; }
        public CodeGuruProfiler.Profiles.AgentProfile ToAgentProfile(CodeGuruProfiler.Profiles.FleetInfo fleet, CodeGuruProfiler.Profiles.AgentInfo? agent = null) { }
        public CodeGuruProfiler.Profiles.AggregatedProfile ToAggregatedProfile() { }
    }
    public static class CpuProfileFormat
    {
        public static void Write(CodeGuruProfiler.Profiles.CallTree tree, System.Buffers.IBufferWriter<byte> output, CodeGuruProfiler.Formats.CpuProfileWriteOptions? options = null) { }
        public static System.Threading.Tasks.ValueTask WriteAsync(CodeGuruProfiler.Profiles.CallTree tree, System.IO.Stream stream, CodeGuruProfiler.Formats.CpuProfileWriteOptions? options = null, System.Threading.CancellationToken cancellationToken = default) { }
    }
    public sealed class CpuProfileWriteOptions
    {
        public CpuProfileWriteOptions() { }
        public bool IncludeSources { get; set; }
        public System.DateTimeOffset? Start { get; set; }
        public System.TimeSpan TimePerCount { get; set; }
    }
    public enum FoldedColumns
    {
        One = 0,
        First = 1,
        Second = 2,
    }
    public static class FoldedFormat
    {
        public static CodeGuruProfiler.Formats.ConvertedProfile Parse(System.ReadOnlySpan<byte> bytes, CodeGuruProfiler.Formats.FoldedReadOptions? options = null, CodeGuruProfiler.Profiles.ProfileReaderOptions? limits = null) { }
        public static System.Threading.Tasks.ValueTask<CodeGuruProfiler.Formats.ConvertedProfile> ReadAsync(System.IO.Stream stream, CodeGuruProfiler.Formats.FoldedReadOptions? options = null, CodeGuruProfiler.Profiles.ProfileReaderOptions? limits = null, System.Threading.CancellationToken cancellationToken = default) { }
        public static void Write(CodeGuruProfiler.Profiles.CallTreeComparison comparison, System.Buffers.IBufferWriter<byte> output) { }
        public static void Write(CodeGuruProfiler.Profiles.CallTree tree, System.Buffers.IBufferWriter<byte> output, CodeGuruProfiler.Formats.FoldedWriteOptions? options = null) { }
        public static System.Threading.Tasks.ValueTask WriteAsync(CodeGuruProfiler.Profiles.CallTree tree, System.IO.Stream stream, CodeGuruProfiler.Formats.FoldedWriteOptions? options = null, System.Threading.CancellationToken cancellationToken = default) { }
    }
    public sealed class FoldedReadOptions
    {
        public FoldedReadOptions() { }
        public CodeGuruProfiler.Formats.FoldedColumns Columns { get; set; }
        public bool StripSuffixes { get; set; }
    }
    public enum FoldedThreadStates
    {
        Sum = 0,
        RootFrame = 1,
    }
    public sealed class FoldedWriteOptions
    {
        public FoldedWriteOptions() { }
        public long? MaxTotal { get; set; }
        public CodeGuruProfiler.Formats.FoldedThreadStates ThreadStates { get; set; }
    }
    public static class NetTraceFormat
    {
        public static CodeGuruProfiler.Formats.ConvertedProfile Parse(System.ReadOnlySpan<byte> bytes, CodeGuruProfiler.Formats.NetTraceReadOptions? options = null, CodeGuruProfiler.Profiles.ProfileReaderOptions? limits = null) { }
        public static CodeGuruProfiler.Formats.ConvertedProfile Read(System.IO.Stream stream, CodeGuruProfiler.Formats.NetTraceReadOptions? options = null, CodeGuruProfiler.Profiles.ProfileReaderOptions? limits = null) { }
        public static System.Threading.Tasks.ValueTask<CodeGuruProfiler.Formats.ConvertedProfile> ReadAsync(System.IO.Stream stream, CodeGuruProfiler.Formats.NetTraceReadOptions? options = null, CodeGuruProfiler.Profiles.ProfileReaderOptions? limits = null, System.Threading.CancellationToken cancellationToken = default) { }
    }
    public sealed class NetTraceReadOptions
    {
        public NetTraceReadOptions() { }
        public CodeGuruProfiler.NetTrace.FrameNameStyle FrameNames { get; set; }
        public bool HideRuntimeFrames { get; set; }
        public System.TimeSpan? Interval { get; set; }
        public bool IsFromWindows { get; set; }
        public long? ThreadId { get; set; }
        public bool ThreadStates { get; set; }
    }
    public static class PprofFormat
    {
        public static CodeGuruProfiler.Formats.ConvertedProfile Parse(System.ReadOnlySpan<byte> bytes, CodeGuruProfiler.Formats.PprofReadOptions? options = null, CodeGuruProfiler.Profiles.ProfileReaderOptions? limits = null) { }
        public static System.Threading.Tasks.ValueTask<CodeGuruProfiler.Formats.ConvertedProfile> ReadAsync(System.IO.Stream stream, CodeGuruProfiler.Formats.PprofReadOptions? options = null, CodeGuruProfiler.Profiles.ProfileReaderOptions? limits = null, System.Threading.CancellationToken cancellationToken = default) { }
        public static void Write(CodeGuruProfiler.Profiles.CallTree tree, System.Buffers.IBufferWriter<byte> output, CodeGuruProfiler.Formats.PprofWriteOptions? options = null) { }
        public static System.Threading.Tasks.ValueTask WriteAsync(CodeGuruProfiler.Profiles.CallTree tree, System.IO.Stream stream, CodeGuruProfiler.Formats.PprofWriteOptions? options = null, System.Threading.CancellationToken cancellationToken = default) { }
    }
    public sealed class PprofReadOptions
    {
        public PprofReadOptions() { }
        public System.Collections.Generic.IReadOnlyList<string>? SampleTypes { get; set; }
    }
    public sealed class PprofWriteOptions
    {
        public PprofWriteOptions() { }
        public System.Collections.Generic.IReadOnlyList<string> Comments { get; set; }
        public System.DateTimeOffset? End { get; set; }
        public bool Gzip { get; set; }
        public bool IncludeSources { get; set; }
        public string? Name { get; set; }
        public System.DateTimeOffset? Start { get; set; }
        public System.TimeSpan? TimePerCount { get; set; }
    }
    public enum ProfileFormat
    {
        CodeGuruJson = 0,
        CodeGuruIon = 1,
        Pprof = 2,
        Speedscope = 3,
        Folded = 4,
        CpuProfile = 5,
        NetTrace = 6,
    }
    public static class ProfileFormats
    {
        public static CodeGuruProfiler.Formats.ProfileFormat? Detect(System.ReadOnlySpan<byte> start, string? fileName = null) { }
        public static CodeGuruProfiler.Formats.ConvertedProfile Read(System.ReadOnlySpan<byte> bytes, string? fileName = null, CodeGuruProfiler.Profiles.ProfileReaderOptions? limits = null) { }
        public static System.Threading.Tasks.ValueTask<CodeGuruProfiler.Formats.ConvertedProfile> ReadAsync(System.IO.Stream stream, string? fileName = null, CodeGuruProfiler.Profiles.ProfileReaderOptions? limits = null, System.Threading.CancellationToken cancellationToken = default) { }
        public static void Write(CodeGuruProfiler.Formats.ConvertedProfile profile, CodeGuruProfiler.Formats.ProfileFormat format, System.Buffers.IBufferWriter<byte> output, CodeGuruProfiler.Formats.ProfileWriteOptions? options = null) { }
        public static System.Threading.Tasks.ValueTask WriteAsync(CodeGuruProfiler.Formats.ConvertedProfile profile, CodeGuruProfiler.Formats.ProfileFormat format, System.IO.Stream stream, CodeGuruProfiler.Formats.ProfileWriteOptions? options = null, System.Threading.CancellationToken cancellationToken = default) { }
    }
    public sealed class ProfileWriteOptions
    {
        public ProfileWriteOptions() { }
        public bool IncludeSources { get; set; }
    }
    public static class SpeedscopeFormat
    {
        public static CodeGuruProfiler.Formats.ConvertedProfile Parse(System.ReadOnlySpan<byte> bytes, CodeGuruProfiler.Formats.SpeedscopeReadOptions? options = null, CodeGuruProfiler.Profiles.ProfileReaderOptions? limits = null) { }
        public static System.Threading.Tasks.ValueTask<CodeGuruProfiler.Formats.ConvertedProfile> ReadAsync(System.IO.Stream stream, CodeGuruProfiler.Formats.SpeedscopeReadOptions? options = null, CodeGuruProfiler.Profiles.ProfileReaderOptions? limits = null, System.Threading.CancellationToken cancellationToken = default) { }
        public static void Write(CodeGuruProfiler.Profiles.CallTree tree, System.Buffers.IBufferWriter<byte> output, CodeGuruProfiler.Formats.SpeedscopeWriteOptions? options = null) { }
        public static System.Threading.Tasks.ValueTask WriteAsync(CodeGuruProfiler.Profiles.CallTree tree, System.IO.Stream stream, CodeGuruProfiler.Formats.SpeedscopeWriteOptions? options = null, System.Threading.CancellationToken cancellationToken = default) { }
    }
    public sealed class SpeedscopeReadOptions
    {
        public SpeedscopeReadOptions() { }
        public string? ProfileName { get; set; }
    }
    public sealed class SpeedscopeWriteOptions
    {
        public SpeedscopeWriteOptions() { }
        public bool IncludeSources { get; set; }
        public string? Name { get; set; }
        public bool OneProfileOnly { get; set; }
        public System.TimeSpan? TimePerCount { get; set; }
    }
}
