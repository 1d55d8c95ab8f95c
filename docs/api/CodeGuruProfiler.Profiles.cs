namespace CodeGuruProfiler.Profiles
{
    public sealed class AgentDebugInfo : System.IEquatable<CodeGuruProfiler.Profiles.AgentDebugInfo>
    {
        public AgentDebugInfo() { }
        public System.DateTimeOffset? AgentStartTime { get; init; }
        public System.Collections.Generic.IReadOnlyDictionary<string, long> ErrorsCount { get; init; }
        public System.Collections.Generic.IReadOnlyDictionary<string, double> GenericMetrics { get; init; }
        public long? ProcessId { get; init; }
        public CodeGuruProfiler.Profiles.UnknownFields UnknownFields { get; init; }
        public bool Equals(CodeGuruProfiler.Profiles.AgentDebugInfo? other) { }
        public override int GetHashCode() { }
    }
    public sealed class AgentInfo : System.IEquatable<CodeGuruProfiler.Profiles.AgentInfo>
    {
        public AgentInfo() { }
        public string? Type { get; init; }
        public CodeGuruProfiler.Profiles.UnknownFields UnknownFields { get; init; }
        public string? Version { get; init; }
    }
    public sealed class AgentMetadata : System.IEquatable<CodeGuruProfiler.Profiles.AgentMetadata>
    {
        public AgentMetadata() { }
        public CodeGuruProfiler.Profiles.AgentInfo? AgentInfo { get; init; }
        public CodeGuruProfiler.Profiles.AgentOverhead? AgentOverhead { get; init; }
        public double? CpuTimeInSeconds { get; init; }
        public long? DurationInMs { get; init; }
        public CodeGuruProfiler.Profiles.FleetInfo? FleetInfo { get; init; }
        public CodeGuruProfiler.Profiles.AgentMetrics? Metrics { get; init; }
        public long? NumTimesSampled { get; init; }
        public string? RuntimeVersion { get; init; }
        public System.Collections.Generic.IReadOnlyDictionary<string, double> SampleWeights { get; init; }
        public CodeGuruProfiler.Profiles.UnknownFields UnknownFields { get; init; }
        public bool Equals(CodeGuruProfiler.Profiles.AgentMetadata? other) { }
        public override int GetHashCode() { }
    }
    public sealed class AgentMetrics : System.IEquatable<CodeGuruProfiler.Profiles.AgentMetrics>
    {
        public AgentMetrics() { }
        public double? NumThreads { get; init; }
        public CodeGuruProfiler.Profiles.UnknownFields UnknownFields { get; init; }
    }
    public sealed class AgentOverhead : System.IEquatable<CodeGuruProfiler.Profiles.AgentOverhead>
    {
        public AgentOverhead() { }
        public long? MemoryInMB { get; init; }
        public long? TimeInMs { get; init; }
        public CodeGuruProfiler.Profiles.UnknownFields UnknownFields { get; init; }
    }
    [System.Diagnostics.DebuggerDisplay("{Start,nq} to {End,nq}: {CallTree}")]
    public sealed class AgentProfile : System.IEquatable<CodeGuruProfiler.Profiles.AgentProfile>
    {
        public AgentProfile() { }
        public CodeGuruProfiler.Profiles.CallTree CallTree { get; init; }
        public CodeGuruProfiler.Profiles.AgentDebugInfo? DebugInfo { get; init; }
        public required System.DateTimeOffset End { get; init; }
        public CodeGuruProfiler.Profiles.AgentMetadata Metadata { get; init; }
        public required System.DateTimeOffset Start { get; init; }
        public CodeGuruProfiler.Profiles.UnknownFields UnknownFields { get; init; }
        public byte[] ToArray(CodeGuruProfiler.Profiles.ProfileEncoding encoding) { }
        public void WriteTo(System.Buffers.IBufferWriter<byte> output, CodeGuruProfiler.Profiles.ProfileEncoding encoding) { }
        public static CodeGuruProfiler.Profiles.AgentProfile Parse(System.ReadOnlySpan<byte> bytes, CodeGuruProfiler.Profiles.ProfileReaderOptions? options = null) { }
    }
    [System.Diagnostics.DebuggerDisplay("{Start,nq} to {End,nq}: {CallTree}")]
    public sealed class AggregatedProfile : System.IEquatable<CodeGuruProfiler.Profiles.AggregatedProfile>
    {
        public AggregatedProfile() { }
        public CodeGuruProfiler.Profiles.CallTree CallTree { get; init; }
        public System.DateTimeOffset? End { get; init; }
        public string? Period { get; init; }
        public System.DateTimeOffset? Start { get; init; }
        public CodeGuruProfiler.Profiles.UnknownFields UnknownFields { get; init; }
        public byte[] ToArray(CodeGuruProfiler.Profiles.ProfileEncoding encoding) { }
        public void WriteTo(System.Buffers.IBufferWriter<byte> output, CodeGuruProfiler.Profiles.ProfileEncoding encoding) { }
        public static CodeGuruProfiler.Profiles.AggregatedProfile From(CodeGuruProfiler.Profiles.AgentProfile profile) { }
        public static CodeGuruProfiler.Profiles.AggregatedProfile Merge(System.Collections.Generic.IEnumerable<CodeGuruProfiler.Profiles.AgentProfile> profiles) { }
        public static CodeGuruProfiler.Profiles.AggregatedProfile Merge(System.Collections.Generic.IEnumerable<CodeGuruProfiler.Profiles.AggregatedProfile> profiles) { }
        public static CodeGuruProfiler.Profiles.AggregatedProfile Parse(System.ReadOnlySpan<byte> bytes, CodeGuruProfiler.Profiles.ProfileReaderOptions? options = null) { }
        public static CodeGuruProfiler.Profiles.AggregatedProfile Parse(System.ReadOnlySpan<byte> bytes, string? contentType, string? contentEncoding, CodeGuruProfiler.Profiles.ProfileReaderOptions? options = null) { }
    }
    [System.Diagnostics.DebuggerDisplay("{Name,nq} ({File,nq}:{Line})")]
    public readonly struct CallFrame : System.IEquatable<CodeGuruProfiler.Profiles.CallFrame>
    {
        public CallFrame(string Name, string? File = null, int? Line = default) { }
        public string? File { get; init; }
        public int? Line { get; init; }
        public string Name { get; init; }
    }
    [System.Diagnostics.DebuggerDisplay("{ToString(),nq}")]
    [System.Text.Json.Serialization.JsonConverter(typeof(CodeGuruProfiler.Profiles.CallTreeJsonConverter))]
    public sealed class CallTree : System.IEquatable<CodeGuruProfiler.Profiles.CallTree>
    {
        public System.Collections.Generic.IReadOnlyList<string> Counters { get; }
        public System.Collections.Generic.IReadOnlyList<string> Frames { get; }
        public CodeGuruProfiler.Profiles.CallTreeNode this[int index] { get; }
        public int NodeCount { get; }
        public CodeGuruProfiler.Profiles.CallTreeNodeRange Nodes { get; }
        public CodeGuruProfiler.Profiles.CallTreeNode Root { get; }
        public static CodeGuruProfiler.Profiles.CallTree Empty { get; }
        public CodeGuruProfiler.Profiles.CallTree CutAtDepth(int maxDepth) { }
        public bool Equals(CodeGuruProfiler.Profiles.CallTree? other) { }
        public override bool Equals(object? obj) { }
        public override int GetHashCode() { }
        public System.Collections.Generic.IReadOnlyList<CodeGuruProfiler.Profiles.FrameTotals> HottestFrames(int top, CodeGuruProfiler.Profiles.FrameOrder order = 0) { }
        public CodeGuruProfiler.Profiles.CallTree Merge(CodeGuruProfiler.Profiles.CallTree other) { }
        public CodeGuruProfiler.Profiles.CallTree Subtract(CodeGuruProfiler.Profiles.CallTree other) { }
        public override string ToString() { }
        public CodeGuruProfiler.Profiles.CallTree WithCounters(params System.ReadOnlySpan<string> counters) { }
        public static CodeGuruProfiler.Profiles.CallTree Merge(System.Collections.Generic.IEnumerable<CodeGuruProfiler.Profiles.CallTree> trees) { }
        public static bool operator !=(CodeGuruProfiler.Profiles.CallTree? left, CodeGuruProfiler.Profiles.CallTree? right) { }
        public static bool operator ==(CodeGuruProfiler.Profiles.CallTree? left, CodeGuruProfiler.Profiles.CallTree? right) { }
    }
    public sealed class CallTreeBuilder
    {
        public const string WallTime = "WALL_TIME";
        public CallTreeBuilder() { }
        public int NodeCount { get; }
        public void Add(CodeGuruProfiler.Profiles.CallTree tree) { }
        public void Add(System.ReadOnlySpan<CodeGuruProfiler.Profiles.CallFrame> stack, double weight, string counter = "WALL_TIME") { }
        public void Add(System.ReadOnlySpan<string> stack, double weight, string counter = "WALL_TIME") { }
        public void AddCount(int node, int counter, double weight) { }
        public int AddCounter(string counter) { }
        public int AddFrame(string name) { }
        public void AddSource(int node, string? file, int? line) { }
        public void Clear() { }
        public int GetOrAddNode(int parent, int frame) { }
        public CodeGuruProfiler.Profiles.CallTree ToCallTree() { }
    }
    [System.Diagnostics.DebuggerDisplay("{ToString(),nq}")]
    public sealed class CallTreeComparison : System.IEquatable<CodeGuruProfiler.Profiles.CallTreeComparison>
    {
        public bool CountsAreSamples { get; }
        public double Scale { get; }
        public CodeGuruProfiler.Profiles.CallTree Union { get; }
        public CodeGuruProfiler.Profiles.CallTreeNode After(CodeGuruProfiler.Profiles.CallTreeNode node) { }
        public CodeGuruProfiler.Profiles.CallTreeNode Before(CodeGuruProfiler.Profiles.CallTreeNode node) { }
        public System.Collections.Generic.IReadOnlyList<CodeGuruProfiler.Profiles.FrameChange> ChangedFrames(int top, CodeGuruProfiler.Profiles.FrameOrder order = 0) { }
        public bool Equals(CodeGuruProfiler.Profiles.CallTreeComparison? other) { }
        public override bool Equals(object? obj) { }
        public override int GetHashCode() { }
        public double GetZ(CodeGuruProfiler.Profiles.CallTreeNode node, CodeGuruProfiler.Profiles.FrameOrder order) { }
        public override string ToString() { }
        public static CodeGuruProfiler.Profiles.CallTreeComparison Of(CodeGuruProfiler.Profiles.CallTree before, CodeGuruProfiler.Profiles.CallTree after, bool? countsAreSamples = default) { }
        public static bool operator !=(CodeGuruProfiler.Profiles.CallTreeComparison? left, CodeGuruProfiler.Profiles.CallTreeComparison? right) { }
        public static bool operator ==(CodeGuruProfiler.Profiles.CallTreeComparison? left, CodeGuruProfiler.Profiles.CallTreeComparison? right) { }
    }
    public sealed class CallTreeJsonConverter : System.Text.Json.Serialization.JsonConverter<CodeGuruProfiler.Profiles.CallTree>
    {
        public CallTreeJsonConverter() { }
        public override CodeGuruProfiler.Profiles.CallTree Read(ref System.Text.Json.Utf8JsonReader reader, System.Type typeToConvert, System.Text.Json.JsonSerializerOptions options) { }
        public override void Write(System.Text.Json.Utf8JsonWriter writer, CodeGuruProfiler.Profiles.CallTree value, System.Text.Json.JsonSerializerOptions options) { }
    }
    [System.Diagnostics.DebuggerDisplay("{ToString(),nq}")]
    public readonly struct CallTreeNode : System.IEquatable<CodeGuruProfiler.Profiles.CallTreeNode>
    {
        public CodeGuruProfiler.Profiles.CallTreeNodeChildren Children { get; }
        public int Depth { get; }
        public CodeGuruProfiler.Profiles.CallTreeNodeRange Descendants { get; }
        public int DescendantsEnd { get; }
        public string? File { get; }
        public string Frame { get; }
        public int FrameIndex { get; }
        public bool HasCounts { get; }
        public int Index { get; }
        public bool IsRoot { get; }
        public CodeGuruProfiler.Profiles.LineRange? Lines { get; }
        public CodeGuruProfiler.Profiles.CallTreeNode? Parent { get; }
        public double Self { get; }
        public double Total { get; }
        public CodeGuruProfiler.Profiles.UnknownFields UnknownFields { get; }
        public bool Equals(CodeGuruProfiler.Profiles.CallTreeNode other) { }
        public override bool Equals(object? obj) { }
        public override int GetHashCode() { }
        public double GetSelf(int counter) { }
        public double GetSelf(string counter) { }
        public double GetTotal(int counter) { }
        public double GetTotal(string counter) { }
        public override string ToString() { }
        public static bool operator !=(CodeGuruProfiler.Profiles.CallTreeNode left, CodeGuruProfiler.Profiles.CallTreeNode right) { }
        public static bool operator ==(CodeGuruProfiler.Profiles.CallTreeNode left, CodeGuruProfiler.Profiles.CallTreeNode right) { }
    }
    public readonly struct CallTreeNodeChildren : System.Collections.Generic.IEnumerable<CodeGuruProfiler.Profiles.CallTreeNode>, System.Collections.IEnumerable
    {
        public bool IsEmpty { get; }
        public CodeGuruProfiler.Profiles.CallTreeNode? this[string frame] { get; }
        public CodeGuruProfiler.Profiles.CallTreeNodeChildren.Enumerator GetEnumerator() { }
        public struct Enumerator : System.Collections.Generic.IEnumerator<CodeGuruProfiler.Profiles.CallTreeNode>, System.Collections.IEnumerator, System.IDisposable
        {
            public CodeGuruProfiler.Profiles.CallTreeNode Current { get; }
            public void Dispose() { }
            public bool MoveNext() { }
            public void Reset() { }
        }
    }
    public readonly struct CallTreeNodeRange : System.Collections.Generic.IEnumerable<CodeGuruProfiler.Profiles.CallTreeNode>, System.Collections.IEnumerable
    {
        public int Count { get; }
        public CodeGuruProfiler.Profiles.CallTreeNodeRange.Enumerator GetEnumerator() { }
        public struct Enumerator : System.Collections.Generic.IEnumerator<CodeGuruProfiler.Profiles.CallTreeNode>, System.Collections.IEnumerator, System.IDisposable
        {
            public CodeGuruProfiler.Profiles.CallTreeNode Current { get; }
            public void Dispose() { }
            public bool MoveNext() { }
            public void Reset() { }
        }
    }
    public sealed class FleetInfo : System.IEquatable<CodeGuruProfiler.Profiles.FleetInfo>
    {
        public FleetInfo() { }
        public string? ComputeType { get; init; }
        public double? CpuLimit { get; init; }
        public string? ExecutionEnv { get; init; }
        public string? FunctionArn { get; init; }
        public string? HostName { get; init; }
        public string? HostType { get; init; }
        public string? Id { get; init; }
        public long? MemoryLimitInMB { get; init; }
        public string? TaskArn { get; init; }
        public string? Type { get; init; }
        public CodeGuruProfiler.Profiles.UnknownFields UnknownFields { get; init; }
        public long? VCpus { get; init; }
        public static CodeGuruProfiler.Profiles.FleetInfo Ec2Instance(string hostName, string hostType) { }
        public static CodeGuruProfiler.Profiles.FleetInfo FargateTask(string taskArn, double? cpuLimit = default, long? memoryLimitInMB = default) { }
        public static CodeGuruProfiler.Profiles.FleetInfo LambdaFunction(string functionArn, long? memoryLimitInMB = default, string? executionEnv = null) { }
        public static CodeGuruProfiler.Profiles.FleetInfo Other(string id, long vCpus) { }
    }
    [System.Diagnostics.DebuggerDisplay("{Frame,nq} ({ShareBefore} to {ShareAfter}, z {Z})")]
    public sealed class FrameChange : System.IEquatable<CodeGuruProfiler.Profiles.FrameChange>
    {
        public FrameChange(string Frame, CodeGuruProfiler.Profiles.FrameTotals Before, CodeGuruProfiler.Profiles.FrameTotals After, double ShareBefore, double ShareAfter, double Z) { }
        public CodeGuruProfiler.Profiles.FrameTotals After { get; init; }
        public CodeGuruProfiler.Profiles.FrameTotals Before { get; init; }
        public double Change { get; }
        public string Frame { get; init; }
        public bool IsNoise { get; }
        public double ShareAfter { get; init; }
        public double ShareBefore { get; init; }
        public double Z { get; init; }
    }
    public enum FrameOrder
    {
        Self = 0,
        Total = 1,
    }
    [System.Diagnostics.DebuggerDisplay("{Frame,nq} (self {Self}, total {Total})")]
    public readonly struct FrameTotals : System.IEquatable<CodeGuruProfiler.Profiles.FrameTotals>
    {
        public FrameTotals(string Frame, double Self, double Total, double SelfShare, double TotalShare) { }
        public string Frame { get; init; }
        public double Self { get; init; }
        public double SelfShare { get; init; }
        public double Total { get; init; }
        public double TotalShare { get; init; }
    }
    [System.Diagnostics.DebuggerDisplay("{First} to {Last}")]
    public readonly struct LineRange : System.IEquatable<CodeGuruProfiler.Profiles.LineRange>
    {
        public LineRange(int First, int Last) { }
        public int First { get; init; }
        public int Last { get; init; }
    }
    public enum ProfileEncoding
    {
        Ion = 0,
        IonText = 1,
        Json = 2,
    }
    public sealed class ProfileFormatException : System.FormatException
    {
        public ProfileFormatException(string message, long bytePosition, System.Exception? innerException = null) { }
        public long BytePosition { get; }
        public bool IsLimit { get; init; }
    }
    public static class ProfileMediaTypes
    {
        public const string Ion = "application/x-amzn-ion";
        public const string Json = "application/json";
        public static string ToMediaType(this CodeGuruProfiler.Profiles.ProfileEncoding encoding) { }
    }
    public sealed class ProfileReaderOptions
    {
        public ProfileReaderOptions() { }
        public int MaxDecompressedLength { get; set; }
        public int MaxDepth { get; set; }
        public int MaxNodes { get; set; }
    }
    [System.Diagnostics.DebuggerDisplay("{ToString(),nq}")]
    [System.Text.Json.Serialization.JsonConverter(typeof(CodeGuruProfiler.Profiles.UnknownFieldsJsonConverter))]
    public sealed class UnknownFields : System.IEquatable<CodeGuruProfiler.Profiles.UnknownFields>
    {
        public bool IsEmpty { get; }
        public System.Collections.Generic.IReadOnlyList<string> Names { get; }
        public static CodeGuruProfiler.Profiles.UnknownFields None { get; }
        public bool Equals(CodeGuruProfiler.Profiles.UnknownFields? other) { }
        public override bool Equals(object? obj) { }
        public override int GetHashCode() { }
        public string ToJson() { }
        public override string ToString() { }
        public static CodeGuruProfiler.Profiles.UnknownFields FromJson(string json) { }
        public static bool operator !=(CodeGuruProfiler.Profiles.UnknownFields? left, CodeGuruProfiler.Profiles.UnknownFields? right) { }
        public static bool operator ==(CodeGuruProfiler.Profiles.UnknownFields? left, CodeGuruProfiler.Profiles.UnknownFields? right) { }
    }
    public sealed class UnknownFieldsJsonConverter : System.Text.Json.Serialization.JsonConverter<CodeGuruProfiler.Profiles.UnknownFields>
    {
        public UnknownFieldsJsonConverter() { }
        public override CodeGuruProfiler.Profiles.UnknownFields Read(ref System.Text.Json.Utf8JsonReader reader, System.Type typeToConvert, System.Text.Json.JsonSerializerOptions options) { }
        public override void Write(System.Text.Json.Utf8JsonWriter writer, CodeGuruProfiler.Profiles.UnknownFields value, System.Text.Json.JsonSerializerOptions options) { }
    }
}
