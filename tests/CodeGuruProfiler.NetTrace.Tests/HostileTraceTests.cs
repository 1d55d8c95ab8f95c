using CodeGuruProfiler.NetTrace.Tests.Recordings;
using CodeGuruProfiler.NetTrace.Tests.Writing;
using CsCheck;

namespace CodeGuruProfiler.NetTrace.Tests;

/// <summary>Whatever the bytes: a trace, or a <see cref="NetTraceFormatException"/>, in memory that follows what came.</summary>
public class HostileTraceTests
{
    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Read_CutAtEveryByte_IsIncomplete(int version)
    {
        byte[] trace = TraceWriter.EveryKind(version);
        for (int length = 0; length < trace.Length; length++)
        {
            byte[] cut = trace[..length];
            NetTraceFormatException fromMemory = Assert.Throws<NetTraceFormatException>(() => Reader().Read(cut));
            NetTraceFormatException fromStream = Assert.Throws<NetTraceFormatException>(() => Reader().Read(new MemoryStream(cut)));

            Assert.Equal(fromMemory.Message, fromStream.Message);
            Assert.InRange(fromMemory.BytePosition, 0, length);
        }
    }

    [Theory]
    [MemberData(nameof(Recording.Runtimes), MemberType = typeof(Recording))]
    public void Read_RecordingCutAnywhere_IsIncomplete(int runtime)
    {
        byte[] trace = Recording.Load(runtime);
        NetTraceReader reader = Reader();
        foreach (int length in Cuts(trace))
        {
            Assert.Throws<NetTraceFormatException>(() => reader.Read(trace.AsSpan(0, length)));
        }
    }

    [Fact]
    public void Read_StreamThatComesByteByByte_IsReadAlike()
    {
        var sink = new CollectingSink();

        new NetTraceReader(sink).Read(new TrickleStream(TraceWriter.Small(4)));

        Assert.Equal(2, sink.Samples.Count);
    }

    [Fact]
    public void Read_FlippedBits_EndWithAValueOrTheException()
    {
        byte[][] traces = [TraceWriter.EveryKind(4), TraceWriter.EveryKind(5), TraceWriter.EveryKind(6)];
        NetTraceReader reader = Reader();
        Gen.Select(Gen.Int[0, traces.Length - 1], Gen.Int[0, int.MaxValue], Gen.Byte, Gen.Int[0, int.MaxValue], Gen.Byte).Sample(
            (which, first, firstValue, second, secondValue) =>
            {
                byte[] trace = (byte[])traces[which].Clone();
                trace[first % trace.Length] = firstValue;
                trace[second % trace.Length] ^= secondValue;
                Survives(reader, trace);
            },
            iter: Fuzz.Rounds(20_000),
            threads: 1);
    }

    [Theory]
    [MemberData(nameof(Recording.Runtimes), MemberType = typeof(Recording))]
    public void Read_FlippedBitsOfAWholeRecording_EndWithAValueOrTheException(int runtime)
    {
        byte[] trace = Recording.Load(runtime);
        NetTraceReader reader = Reader();
        Gen.Select(Gen.Int[0, trace.Length - 1], Gen.Byte, Gen.Int[0, trace.Length - 1], Gen.Byte).Sample(
            (first, firstValue, second, secondValue) =>
            {
                (byte firstByte, byte secondByte) = (trace[first], trace[second]);
                try
                {
                    trace[first] = firstValue;
                    trace[second] ^= secondValue;
                    Survives(reader, trace);
                }
                finally
                {
                    (trace[first], trace[second]) = (firstByte, secondByte);
                }
            },
            iter: Fuzz.Rounds(1_000),
            threads: 1);
    }

    [Fact]
    public void Read_RandomBytesBehindAHeader_EndWithAValueOrTheException()
    {
        byte[][] headers = [new TraceWriter(4).Metadata().Cut(), new TraceWriter(6).Threads((1, 101)).Metadata().Cut()];
        NetTraceReader reader = Reader();
        Gen.Select(Gen.Int[0, 1], Gen.Byte.Array[0, 200]).Sample(
            (which, random) => Survives(reader, [.. headers[which], .. random]), iter: Fuzz.Rounds(20_000), threads: 1);
    }

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(60_000_000)]
    [InlineData(-1)]
    public void Read_AnnouncedLengthOfABlock_IsNotAllocated(int length)
    {
        byte[] begin = new TraceWriter(4).Cut();
        byte[] trace = [.. begin, 5, 5, 1, 2, 0, 0, 0, 2, 0, 0, 0, 10, 0, 0, 0, .. "StackBlock"u8, 6, .. BitConverter.GetBytes(length), 0, 0, 0, 0, 0, 0];

        long allocated = Memory.Allocated(() => Assert.Throws<NetTraceFormatException>(() => Reader().Read(new MemoryStream(trace))));

        Assert.InRange(allocated, 0, 300_000);
    }

    [Theory]
    [InlineData(0xFFFF_FFFF)]
    [InlineData(0x7FFF_FFF8)]
    [InlineData(0x0000_0009)]
    public void Read_AnnouncedLengthOfAStack_IsNotAllocated(uint length)
    {
        byte[] stacks = new Bytes().UInt32(1).UInt32(uint.MaxValue).UInt32(length).UInt64(1).ToArray();
        byte[] trace = [.. new TraceWriter(6).Cut(), (byte)stacks.Length, 0, 0, 5, .. stacks];

        long allocated = Memory.Allocated(() => Assert.Throws<NetTraceFormatException>(() => Reader().Read(trace)));

        Assert.InRange(allocated, 0, 300_000);
    }

    [Fact]
    public void Read_MoreThanTheLimits_IsRefusedBeforeTheWork()
    {
        byte[] trace = new TraceWriter(6).Threads((1, 101)).Metadata().Stacks(1, new ulong[60]).Stacks(2, new ulong[60]).End();

        NetTraceFormatException addresses = Assert.Throws<NetTraceFormatException>(() => Reader(new NetTraceReaderOptions { MaxStackAddresses = 100 }).Read(trace));
        NetTraceFormatException block = Assert.Throws<NetTraceFormatException>(() => Reader(new NetTraceReaderOptions { MaxBlockLength = 300 }).Read(trace));

        Assert.StartsWith("The stacks between two sequence points have more than 100 addresses.", addresses.Message, StringComparison.Ordinal);
        Assert.StartsWith("Expected a block of at most 300 bytes but its length is 492.", block.Message, StringComparison.Ordinal);
    }

    // Samples of new threads, methods, stacks with scattered ids: memory grows with the bytes, not faster.
    [Theory]
    [InlineData("threads")]
    [InlineData("stacks")]
    [InlineData("rows of ids")]
    [InlineData("metadata")]
    public void Read_TwiceTheInput_TakesAtMostTwiceTheMemory(string family)
    {
        long once = AllocatedFor(family, 2_000);
        long twice = AllocatedFor(family, 4_000);
        long fourTimes = AllocatedFor(family, 8_000);

        Assert.InRange(twice, 0, (2.3 * once) + 100_000);
        Assert.InRange(fourTimes, 0, (2.3 * twice) + 100_000);
    }

    [Fact]
    public void Read_AgainAndAgain_AllocatesNothing()
    {
        byte[] trace = Recording.Load(10);
        var table = new StackTable();
        var reader = new NetTraceReader(new CountingSink(table));
        void ReadAgain()
        {
            table.Clear();
            reader.Read(trace);
        }

        ReadAgain();
        Assert.Equal(0, Memory.LeastAllocated(ReadAgain));
    }

    // A cut is read up to where it is, and every byte of a recording would take minutes. The content of a block is not read before all of it is there, so that the
    // bytes between the blocks differ most.
    private static IEnumerable<int> Cuts(byte[] trace)
    {
        const int First = 4000;
        const int Step = 997;
        const int Around = 40;
        byte[] name = "Block"u8.ToArray();
        int[] blocks = [.. Enumerable.Range(0, trace.Length - name.Length).Where(at => trace.AsSpan(at, name.Length).SequenceEqual(name))];
        Assert.InRange(blocks.Length, 10, 100);
        return Enumerable.Range(0, trace.Length)
            .Where(length => length < First || length % Step == 0 || length >= trace.Length - Around || blocks.Any(block => Math.Abs(length - block) <= Around));
    }

    private static long AllocatedFor(string family, int count)
    {
        var writer = new TraceWriter(4).Metadata();
        byte[] trace = family switch
        {
            "threads" => writer.Events(true, e => Repeat(count, i => e.Sample((ulong)i, (ulong)i, 0, 1, SampleType.Managed))).End(),
            "stacks" => writer.Stacks(1, [.. Enumerable.Range(0, count).Select(i => new ulong[] { (ulong)i, 2, 3 })]).End(),
            "rows of ids" => RowsOfIds(writer, count),
            _ => Metadata(writer, count),
        };
        NetTraceReader reader = Reader();
        return Memory.Allocated(() => reader.Read(trace));
    }

    private static byte[] RowsOfIds(TraceWriter writer, int count)
    {
        Repeat(count, i => writer.Stacks((uint)(3 * i), [1, 2]));
        return writer.End();
    }

    private static byte[] Metadata(TraceWriter writer, int count)
    {
        Repeat(count, i => writer.Metadata(100 + i, "Microsoft-DotNETCore-SampleProfiler", 0));
        return writer.End();
    }

    private static void Repeat(int count, Action<int> action)
    {
        for (int i = 0; i < count; i++)
        {
            action(i);
        }
    }

    private static void Survives(NetTraceReader reader, byte[] trace)
    {
        long allocated = Memory.Allocated(() =>
        {
            try
            {
                reader.Read(trace);
            }
            catch (NetTraceFormatException exception)
            {
                Assert.InRange(exception.BytePosition, 0, trace.Length);
            }
        });
        Assert.InRange(allocated, 0, 2_000_000 + (20L * trace.Length));
    }

    private static NetTraceReader Reader(NetTraceReaderOptions? options = null) => new(new CountingSink(new StackTable(100_000)), options);

    private sealed class CountingSink(StackTable table) : INetTraceSink
    {
        private long _methods;

        public void Sample(long timestamp, long threadId, SampleType type, ReadOnlySpan<ulong> addressesLeafFirst) => table.Add(addressesLeafFirst, type);

        public void Method(in MethodEvent method) => _methods += method.Name.Length;
    }

    private sealed class TrickleStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(1, count));
    }
}
