using CodeGuruProfiler.NetTrace.Tests.Recordings;
using CodeGuruProfiler.NetTrace.Tests.Writing;

namespace CodeGuruProfiler.NetTrace.Tests;

public class NetTraceReaderTests
{
    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Read_EveryVersion_PassesOnHeaderSamplesMethodsAndModules(int version)
    {
        CollectingSink sink = Read(TraceWriter.Small(version));

        TraceInfo info = sink.Info!.Value;
        Assert.Equal(version, info.FormatVersion);
        Assert.Equal(new DateTimeOffset(2026, 11, 26, 13, 14, 15, 250, TimeSpan.Zero), info.Start);
        Assert.Equal((1000, 10_000, 8, 42), (info.StartTimestamp, info.TicksPerSecond, info.PointerSize, info.ProcessId));
        Assert.Equal(
            [(10, 101, SampleType.Managed, 0x1000UL), (20, 102, SampleType.External, 0x3000UL)],
            sink.Samples.Select(sample => (sample.Timestamp, sample.ThreadId, sample.Type, sample.Addresses[0])));
        Assert.Equal([2, 1], sink.Samples.Select(sample => sample.Addresses.Length));
        Assert.Equal([new RecordedMethod(0x900, 0x800, 7, "Shop.Orders", "Post", "void  (int32)", false, false)], sink.Methods);
        Assert.Equal("/app/Shop.dll", sink.Modules[7]);
        Assert.Equal(0, sink.LostEvents);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(6)]
    public void Read_UncompressedEvents_AreReadAlike(int version)
    {
        byte[] trace = new TraceWriter(version).Threads((1, 101), (2, 102)).Metadata().Stacks(1, [0x1000])
            .Events(isCompressed: false, e => e.Method(0x900, 0x800, "A", "B", "void  ()").Sample(1, 102, 1, 10, SampleType.Managed)).End();

        CollectingSink sink = Read(trace);

        Assert.Equal("A", Assert.Single(sink.Methods).Namespace);
        Assert.Equal(102, Assert.Single(sink.Samples).ThreadId);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(6)]
    public void Read_AddressesOfFourBytes_AreWidened(int version)
    {
        byte[] trace = new TraceWriter(version, pointerSize: 4).Threads((1, 101)).Metadata().Stacks(1, [0xFFFF_FFFF, 0x2000])
            .Events(isCompressed: true, e => e.Sample(1, 101, 1, 10, SampleType.Managed)).End();

        Assert.Equal([0xFFFF_FFFFUL, 0x2000UL], Assert.Single(Read(trace).Samples).Addresses);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(6)]
    public void Read_BlocksOfLaterVersions_AreSkipped(int version)
        => Assert.Single(Read(new TraceWriter(version).Unknown().Threads((1, 101)).Metadata().Events(true, e => e.Sample(1, 101, 0, 1, SampleType.Managed)).End()).Samples);

    [Theory]
    [InlineData(4)]
    [InlineData(6)]
    public void Read_StackOfAnEarlierRegion_IsEmpty(int version)
    {
        byte[] trace = new TraceWriter(version).Threads((1, 101)).Metadata().Stacks(1, [0x1000]).SequencePoint(5)
            .Events(isCompressed: true, e => e.Sample(1, 101, 1, 10, SampleType.Managed)).End();

        Assert.Empty(Assert.Single(Read(trace).Samples).Addresses);
    }

    [Fact]
    public void Read_IdsThatDoNotFollowEachOther_FindTheirStacks()
    {
        byte[] trace = new TraceWriter(4).Metadata().Stacks(1, [0x1000], [0x1001]).Stacks(3, [0x1002]).Stacks(900, [0x9000]).Stacks(2, [0x2000])
            .Events(isCompressed: true, e =>
            {
                foreach (uint id in (uint[])[1, 2, 3, 900, 4])
                {
                    e.Sample(1, 101, id, 10, SampleType.Managed);
                }
            }).End();

        Assert.Equal([0x1000UL, 0x2000UL, 0x1002UL, 0x9000UL, 0UL], Read(trace).Samples.Select(sample => sample.Addresses.FirstOrDefault()));
    }

    [Fact]
    public void Read_IdsOfTheTwoProviders_MeanWhatEachMeans()
    {
        byte[] trace = new TraceWriter(4)
            .Metadata(5, "Microsoft-Windows-DotNETRuntime", 143).Metadata(6, "Microsoft-Windows-DotNETRuntime", 144).Metadata(7, "Microsoft-Windows-DotNETRuntime", 154)
            .Events(isCompressed: true, e => e.Method(1, 2, "A", "Loaded", "", metadataId: 5).Method(3, 4, "A", "Unloaded", "", flags: 1, metadataId: 6).Method(5, 6, "A", "Assembly", "", metadataId: 7))
            .End();

        CollectingSink sink = Read(trace);

        Assert.Equal([("Loaded", false, false), ("Unloaded", true, true)], sink.Methods.Select(method => (method.Name, method.IsUnloading, method.IsDynamic)));
        Assert.Empty(sink.Modules);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(6)]
    public void Read_GapInTheNumbersOfAThread_ReportsLostEvents(int version)
    {
        byte[] trace = new TraceWriter(version).Threads((1, 101), (2, 102)).Metadata()
            .Events(isCompressed: true, e => e.Sample(1, 101, 0, 1, SampleType.Managed).From(5).Sample(1, 101, 0, 2, SampleType.Managed))
            .SequencePoint(3, (1, 8)).End();

        // Two, three, and four; six, seven, and eight.
        Assert.Equal(6, Read(trace).LostEvents);
    }

    [Fact]
    public void Read_ThreadIdThatIsUsedAgain_LosesNothing()
    {
        byte[] trace = new TraceWriter(4).Metadata()
            .Events(isCompressed: false, e => e.From(70).Sample(1, 101, 0, 1, SampleType.Managed).From(1).Sample(1, 101, 0, 2, SampleType.Managed)).SequencePoint(3, (1, 0)).End();

        Assert.Equal(0, Read(trace).LostEvents);
    }

    [Fact]
    public void Read_RemovedThread_ReportsWhatItLostAtItsEnd()
    {
        byte[] trace = new TraceWriter(6).Threads((1, 101)).Metadata().Events(true, e => e.Sample(1, 101, 0, 1, SampleType.Managed)).RemoveThread(1, 4).End();

        Assert.Equal(3, Read(trace).LostEvents);
    }

    [Fact]
    public void Read_SequencePointThatForgetsThreadsAndMetadata_TakesThemAway()
    {
        byte[] threads = new TraceWriter(6).Threads((1, 101)).Metadata().SequencePoint(1, flags: 1).Events(true, e => e.Sample(1, 101, 0, 1, SampleType.Managed)).End();
        byte[] metadata = new TraceWriter(6).Threads((1, 101)).Metadata().SequencePoint(1, flags: 2).Events(true, e => e.Sample(1, 101, 0, 1, SampleType.Managed)).End();

        NetTraceFormatException exception = Assert.Throws<NetTraceFormatException>(() => Read(threads));
        Assert.StartsWith("Expected the index of a thread that is known, but 1 is not.", exception.Message, StringComparison.Ordinal);
        Assert.Empty(Read(metadata).Samples);
    }

    [Fact]
    public void Read_OneReaderForManyTraces_BeginsAnewEachTime()
    {
        var sink = new CollectingSink();
        var reader = new NetTraceReader(sink);

        reader.Read(TraceWriter.Small(6));
        reader.Read(TraceWriter.Small(4));
        reader.Read(new MemoryStream(TraceWriter.Small(5)));

        Assert.Equal(6, sink.Samples.Count);
        Assert.Equal(0, sink.LostEvents);
    }

    [Theory]
    [InlineData(4, 7, "Expected version 4 to 6 of the nettrace format but found version 7. (byte 53)")]
    [InlineData(4, 3, "Expected version 4 to 6 of the nettrace format but found version 3. (byte 53)")]
    [InlineData(6, 7, "Expected version 4 to 6 of the nettrace format but found version 7. (byte 12)")]
    [InlineData(6, 5, "Expected version 4 to 6 of the nettrace format but found version 5. (byte 12)")]
    public void Read_OtherMajorVersion_IsRefused(int layout, int announced, string message)
    {
        NetTraceFormatException exception = Assert.Throws<NetTraceFormatException>(() => Read(new TraceWriter(layout, announcedVersion: announced).End()));

        Assert.Equal(message, exception.Message);
        Assert.True(exception.IsUnsupportedVersion);
    }

    [Theory]
    [InlineData("", "Expected a nettrace stream but the input is empty. (byte 0)")]
    [InlineData("Nettr", "Expected a nettrace stream, which begins with \"Nettrace\". (byte 0)")]
    [InlineData("{\"a\":1,\"b\":2}", "Expected a nettrace stream, which begins with \"Nettrace\". (byte 0)")]
    [InlineData("\u0014\0\0\0!FastSerialization.1", "Expected a nettrace stream of version 4 to 6 but found one of .NET Core 2 (netperf). (byte 0)")]
    [InlineData("Nettrace\u0014\0\0\0!FastSerialization.2", "Expected a nettrace stream, which begins with \"Nettrace\". (byte 0)")]
    [InlineData("Nettrace", "The stream ends before its end marker: the trace is incomplete. (byte 8)")]
    public void Read_BytesThatAreNotATrace_SayWhatTheyAre(string text, string message)
        => Assert.Equal(message, Assert.Throws<NetTraceFormatException>(() => Read(System.Text.Encoding.Latin1.GetBytes(text))).Message);

    [Fact]
    public void Read_SinkThatThrows_IsLeftAsItIs()
    {
        var sink = new ThrowingSink();

        Assert.Same(sink.Exception, Assert.Throws<InvalidOperationException>(() => new NetTraceReader(sink).Read(TraceWriter.Small(4))));
    }

    [Fact]
    public void Read_StreamWithBytesBehindTheEnd_LeavesThem()
    {
        using var stream = new MemoryStream([.. TraceWriter.Small(4), 1, 2, 3]);

        new NetTraceReader(new CollectingSink()).Read(stream);

        Assert.Equal(3, stream.Length - stream.Position);
    }

    [Fact]
    public void Constructor_WrongArguments_AreRefused()
    {
        Assert.Throws<ArgumentNullException>(() => new NetTraceReader(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => new NetTraceReader(new CollectingSink(), new NetTraceReaderOptions { MaxBlockLength = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new NetTraceReader(new CollectingSink(), new NetTraceReaderOptions { MaxStackAddresses = -1 }));
        Assert.Throws<ArgumentNullException>(() => new NetTraceReader(new CollectingSink()).Read((Stream)null!));
    }

    private static CollectingSink Read(byte[] trace)
    {
        var sink = new CollectingSink();
        new NetTraceReader(sink).Read(trace);
        return sink;
    }

    private sealed class ThrowingSink : INetTraceSink
    {
        public InvalidOperationException Exception { get; } = new("from the sink");

        public void Sample(long timestamp, long threadId, SampleType type, ReadOnlySpan<ulong> addressesLeafFirst) => throw Exception;

        public void Method(in MethodEvent method) => throw Exception;
    }
}
