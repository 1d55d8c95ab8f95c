namespace CodeGuruProfiler.NetTrace.Tests.Recordings;

/// <summary>Keeps all that a reader passes on.</summary>
internal sealed class CollectingSink : INetTraceSink
{
    public TraceInfo? Info { get; private set; }

    public List<RecordedSample> Samples { get; } = [];

    public List<RecordedMethod> Methods { get; } = [];

    public Dictionary<ulong, string> Modules { get; } = [];

    public long LostEvents { get; private set; }

    public void Trace(in TraceInfo trace) => Info = trace;

    public void Sample(long timestamp, long threadId, SampleType type, ReadOnlySpan<ulong> addressesLeafFirst)
        => Samples.Add(new RecordedSample(timestamp, threadId, type, addressesLeafFirst.ToArray()));

    public void Method(in MethodEvent method)
        => Methods.Add(new RecordedMethod(
            method.StartAddress, method.Size, method.ModuleId, method.Namespace.ToString(), method.Name.ToString(), method.Signature.ToString(), method.IsDynamic, method.IsUnloading));

    public void Module(in ModuleEvent module) => Modules[module.ModuleId] = module.Path.ToString();

    public void Lost(long events) => LostEvents += events;
}
