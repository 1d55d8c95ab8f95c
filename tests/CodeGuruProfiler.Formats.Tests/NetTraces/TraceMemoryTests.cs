using CodeGuruProfiler.NetTrace;
using CodeGuruProfiler.NetTrace.Tests.Writing;

namespace CodeGuruProfiler.Formats.Tests.NetTraces;

/// <summary>Memory follows the distinct stacks, not the samples.</summary>
public class TraceMemoryTests
{
    [Fact]
    public void Read_FiftyTimesTheSamples_AllocatesLessThanTwice()
    {
        byte[] once = Trace(10);
        byte[] often = Trace(500);

        double few = NetTraceFormat.Parse(once).CallTree.Root.Total;
        Assert.Equal(50 * few, NetTraceFormat.Parse(often).CallTree.Root.Total);
        Assert.InRange((double)Allocated(often) / Allocated(once), 0, 2);
    }

    private static long Allocated(byte[] trace)
    {
        using var stream = new MemoryStream(trace);
        long before = GC.GetAllocatedBytesForCurrentThread();
        NetTraceFormat.Read(stream);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    // The same 20 stacks in each region between two sequence points, as a program that runs steadily has them.
    private static byte[] Trace(int regions)
    {
        ulong[][] stacks = [.. Enumerable.Range(0, 20).Select(i => new[] { 0x1000UL + (ulong)i, 0x2000UL, 0x3000UL })];
        var writer = new TraceWriter(4);
        writer.Metadata();
        uint number = 1;
        for (int region = 0; region < regions; region++)
        {
            writer.Stacks(1, stacks);
            uint first = number;
            ulong time = (ulong)region * 100;
            writer.Events(isCompressed: true, events =>
            {
                events.From(first);
                for (uint stack = 1; stack <= 20; stack++)
                {
                    events.Sample(1, 101, stack, time + stack, SampleType.Managed);
                }
            });
            number += 20;
            writer.SequencePoint(time + 50, (1, number - 1));
        }

        return writer.Events(isCompressed: true, events => events.From(number).Method(0x900, 0x4000, "Shop.Orders", "Post", "void  (int32)")).End();
    }
}
