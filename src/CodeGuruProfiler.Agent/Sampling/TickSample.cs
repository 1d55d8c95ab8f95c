using CodeGuruProfiler.NetTrace;

namespace CodeGuruProfiler.Agent.Sampling;

/// <summary>The stack of one thread in a tick.</summary>
internal readonly record struct TickSample(int Start, int AddressCount, SampleType Type)
{
    public const int Length = 3 * sizeof(int);
}
