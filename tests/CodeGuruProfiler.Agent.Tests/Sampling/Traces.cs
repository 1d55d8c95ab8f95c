using CodeGuruProfiler.NetTrace;
using CodeGuruProfiler.NetTrace.Tests.Writing;

namespace CodeGuruProfiler.Agent.Tests.Sampling;

/// <summary>Small traces of looks and rundowns.</summary>
internal static class Traces
{
    /// <summary>A look that came before the sampler's first tick.</summary>
    public static byte[] Empty() => new TraceWriter(4).Metadata().End();

    /// <summary>A look: one stack a thread, the threads from 1, all in managed code; then the first two threads again, in a second tick.</summary>
    public static byte[] Look(params ulong[][] stacks)
        => new TraceWriter(4).Metadata().Stacks(1, stacks).Events(isCompressed: true, events =>
        {
            for (int i = 0; i < stacks.Length; i++)
            {
                events.Sample(1, 101 + (ulong)i, 1 + (uint)i, 1000 + (10 * (ulong)i), SampleType.Managed);
            }

            for (int i = 0; i < Math.Min(2, stacks.Length); i++)
            {
                events.Sample(1, 101 + (ulong)i, 1, 2000 + (ulong)i, SampleType.External);
            }
        }).End();

    /// <summary>A rundown: each method is 16 bytes long.</summary>
    public static byte[] Rundown(params (ulong Start, string Type, string Name)[] methods)
        => new TraceWriter(4).Metadata().Events(isCompressed: true, events =>
        {
            foreach ((ulong start, string type, string name) in methods)
            {
                events.Method(start, 16, type, name, "void  ()");
            }
        }).End();
}
