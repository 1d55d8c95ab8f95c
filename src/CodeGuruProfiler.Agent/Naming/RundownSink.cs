using CodeGuruProfiler.NetTrace;

namespace CodeGuruProfiler.Agent.Naming;

/// <summary>Passes the methods of a rundown on to the names.</summary>
internal sealed class RundownSink(StackNames names) : INetTraceSink
{
    /// <summary>Gets the number of methods that the rundown listed.</summary>
    public long Methods { get; private set; }

    public void Begin() => Methods = 0;

    public void Sample(long timestamp, long threadId, SampleType type, ReadOnlySpan<ulong> addressesLeafFirst)
    {
    }

    public void Method(in MethodEvent method)
    {
        Methods++;
        names.Add(in method);
    }
}
