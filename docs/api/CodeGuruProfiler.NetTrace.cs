namespace CodeGuruProfiler.NetTrace
{
    public static class FrameName
    {
        public static string Format(System.ReadOnlySpan<char> typeName, System.ReadOnlySpan<char> methodName, System.ReadOnlySpan<char> signature) { }
        public static string FormatRuntimeName(System.ReadOnlySpan<char> modulePath, System.ReadOnlySpan<char> typeName, System.ReadOnlySpan<char> methodName, System.ReadOnlySpan<char> signature) { }
    }
    public enum FrameNameStyle
    {
        CSharp = 0,
        Runtime = 1,
    }
    public interface INetTraceSink
    {
        void Lost(long events);
        void Method(in CodeGuruProfiler.NetTrace.MethodEvent method);
        void Module(in CodeGuruProfiler.NetTrace.ModuleEvent module);
        void Sample(long timestamp, long threadId, CodeGuruProfiler.NetTrace.SampleType type, System.ReadOnlySpan<ulong> addressesLeafFirst);
        void Trace(in CodeGuruProfiler.NetTrace.TraceInfo trace);
    }
    public readonly ref struct MethodEvent
    {
        public uint Flags { get; init; }
        public bool IsDynamic { get; }
        public bool IsUnloading { get; init; }
        public ulong MethodId { get; init; }
        public ulong ModuleId { get; init; }
        public System.ReadOnlySpan<char> Name { get; init; }
        public System.ReadOnlySpan<char> Namespace { get; init; }
        public System.ReadOnlySpan<char> Signature { get; init; }
        public uint Size { get; init; }
        public ulong StartAddress { get; init; }
    }
    public readonly ref struct ModuleEvent
    {
        public ulong ModuleId { get; init; }
        public System.ReadOnlySpan<char> Path { get; init; }
    }
    public sealed class NetTraceFormatException : System.FormatException
    {
        public NetTraceFormatException(string message, long bytePosition, System.Exception? innerException = null) { }
        public long BytePosition { get; }
        public bool IsLimit { get; init; }
        public bool IsUnsupportedVersion { get; init; }
    }
    public sealed class NetTraceReader
    {
        public NetTraceReader(CodeGuruProfiler.NetTrace.INetTraceSink sink, CodeGuruProfiler.NetTrace.NetTraceReaderOptions? options = null) { }
        public void Read(System.IO.Stream stream) { }
        public void Read(System.ReadOnlySpan<byte> trace) { }
    }
    public sealed class NetTraceReaderOptions
    {
        public NetTraceReaderOptions() { }
        public int MaxBlockLength { get; set; }
        public int MaxStackAddresses { get; set; }
    }
    public enum SampleType
    {
        Error = 0,
        External = 1,
        Managed = 2,
    }
    public sealed class StackMapper
    {
        public const int MaxRuntimeFrames = 100;
        public const string Truncated = "<Truncated>";
        public const string Unknown = "<Unknown>";
        public StackMapper(CodeGuruProfiler.NetTrace.StackNames names, CodeGuruProfiler.NetTrace.StackMapperOptions? options = null) { }
        public string Map(System.ReadOnlySpan<ulong> addressesLeafFirst, CodeGuruProfiler.NetTrace.SampleType type, System.Collections.Generic.List<string> framesRootFirst) { }
    }
    public sealed class StackMapperOptions
    {
        public StackMapperOptions() { }
        public bool DetailedThreadStates { get; set; }
        public bool HideAsyncPlumbing { get; set; }
        public bool HideRuntimeFrames { get; set; }
        public bool NativeIsKnown { get; set; }
    }
    public sealed class StackNames
    {
        public const int DefaultCapacity = 65536;
        public StackNames(CodeGuruProfiler.NetTrace.FrameNameStyle style = 0, int capacity = 65536) { }
        public int Count { get; }
        public long MemoryLength { get; }
        public void Add(in CodeGuruProfiler.NetTrace.MethodEvent method) { }
        public void Add(in CodeGuruProfiler.NetTrace.ModuleEvent module) { }
        public void Begin(System.ReadOnlySpan<ulong> wanted = default) { }
        public void Complete(System.ReadOnlySpan<ulong> addresses) { }
        public string? Find(ulong address) { }
        public int Missing(System.ReadOnlySpan<ulong> addresses) { }
    }
    public sealed class StackTable
    {
        public StackTable(int maxAddresses = 33554432) { }
        public System.ReadOnlySpan<ulong> Addresses { get; }
        public int Count { get; }
        public long Dropped { get; }
        public long MemoryLength { get; }
        public bool Add(System.ReadOnlySpan<ulong> addressesLeafFirst, CodeGuruProfiler.NetTrace.SampleType type, long count = 1) { }
        public void Clear() { }
        public long GetCount(int index, CodeGuruProfiler.NetTrace.SampleType type) { }
        public System.ReadOnlySpan<ulong> GetStack(int index) { }
    }
    public static class ThreadStateRules
    {
        public const string Blocked = "BLOCKED";
        public const string Idle = "IDLE";
        public const string Native = "NATIVE";
        public const string Runnable = "RUNNABLE";
        public const string TimedWaiting = "TIMED_WAITING";
        public const string Waiting = "WAITING";
        public const string WallTime = "WALL_TIME";
        public static string Classify(CodeGuruProfiler.NetTrace.SampleType type, System.ReadOnlySpan<string> framesLeafFirst, bool nativeIsKnown = true) { }
    }
    public readonly struct TraceInfo
    {
        public int FormatVersion { get; init; }
        public int PointerSize { get; init; }
        public long? ProcessId { get; init; }
        public System.DateTimeOffset Start { get; init; }
        public long StartTimestamp { get; init; }
        public long TicksPerSecond { get; init; }
        public System.DateTimeOffset GetTime(long timestamp) { }
    }
}
