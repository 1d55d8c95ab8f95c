using System.Runtime.CompilerServices;
using CodeGuruProfiler.NetTrace.Blocks;
using CodeGuruProfiler.NetTrace.Events;
using CodeGuruProfiler.NetTrace.Input;
using CodeGuruProfiler.NetTrace.Stacks;

namespace CodeGuruProfiler.NetTrace;

/// <summary>Reads nettrace streams, as the .NET runtime writes them, and passes samples, methods, and losses to a sink.</summary>
/// <remarks>
/// <para>
/// Reading is forward-only and takes memory by what one region between two sequence points contains, not by the length of the stream. A reader can read any
/// number of streams, one after the other, on one thread at a time; it keeps its buffers, so that after the first streams it allocates nothing.
/// Versions 4 to 6 of the format are read; the runtimes of .NET Core 3 to .NET 10 write version 4, and dotnet-trace collect-linux version 6.
/// </para>
/// <para>
/// A process can read the trace of itself. While the runtime ends a session it holds a lock that the creation of an <c>EventSource</c> takes
/// (https://github.com/dotnet/runtime/issues/36108): a program that reads must keep reading, and must not create one. This reader does not: it calls nothing but
/// <see cref="Stream.Read(byte[], int, int)"/> and the sink.
/// </para>
/// </remarks>
public sealed class NetTraceReader
{
    private const int FirstVersion = 4;
    private const int BlockVersion = 6;

    private readonly INetTraceSink _sink;
    private readonly EventDispatch _dispatch;
    private readonly EventKindMap _kinds = new();
    private readonly ThreadTable _threads = new();
    private readonly LostEvents _lost = new();
    private readonly StackCache _stacks;
    private readonly int _maxBlockLength;
    private byte[] _buffer = new byte[16 * 1024];
    private TraceInfo _trace;
    private bool _hasTrace;

    /// <summary>Creates a reader.</summary>
    /// <param name="sink">Receives what is found.</param>
    /// <param name="options">The limits; the defaults if <see langword="null"/>. They are copied.</param>
    /// <exception cref="ArgumentNullException"><paramref name="sink"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A limit is less than 1.</exception>
    public NetTraceReader(INetTraceSink sink, NetTraceReaderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(sink);

        options ??= new NetTraceReaderOptions();

        _sink = sink;
        _dispatch = new EventDispatch(sink);
        _maxBlockLength = Positive(options.MaxBlockLength, nameof(options.MaxBlockLength));
        _stacks = new StackCache(Positive(options.MaxStackAddresses, nameof(options.MaxStackAddresses)));
    }

    private bool IsBlockFormat => _trace.FormatVersion >= BlockVersion;

    /// <summary>Reads a stream to the end marker of the trace.</summary>
    /// <param name="stream">The trace. It is not disposed of, and nothing past the end marker is read.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is <see langword="null"/>.</exception>
    /// <exception cref="NetTraceFormatException">The bytes are not a nettrace stream, end too early, or exceed a limit. Everything that the sink received before is valid.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public void Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);

        var input = new TraceInput(stream, _buffer);
        try
        {
            Read(ref input);
        }
        finally
        {
            _buffer = input.Buffer;
        }
    }

    /// <summary>Reads a trace from memory.</summary>
    /// <param name="trace">The bytes of the trace. Bytes past its end marker are ignored.</param>
    /// <exception cref="NetTraceFormatException">The bytes are not a nettrace stream, end too early, or exceed a limit. Everything that the sink received before is valid.</exception>
    public void Read(ReadOnlySpan<byte> trace)
    {
        var input = new TraceInput(trace);
        Read(ref input);
    }

    private void Read(ref TraceInput input)
    {
        Reset();
        int version = StreamHeader.Read(ref input);
        if (version == BlockVersion)
        {
            _lost.ThreadsAreDeclared = true;
            ReadBlocks(ref input);
        }
        else
        {
            ReadObjects(ref input);
        }
    }

    private void ReadObjects(ref TraceInput input)
    {
        while (true)
        {
            BlockKind kind = ObjectFraming.ReadHeader(ref input, out int version, out int length);
            if (kind == BlockKind.EndOfStream)
            {
                return;
            }

            // The trace object's version is that of the format.
            if (kind == BlockKind.Trace && version is < FirstVersion or >= BlockVersion)
            {
                throw Errors.Version(version, input.Position);
            }

            ReadBlock(ref input, kind, length, version);
            ObjectFraming.ReadEnd(ref input);
        }
    }

    private void ReadBlocks(ref TraceInput input)
    {
        while (true)
        {
            BlockKind kind = BlockFraming.ReadHeader(ref input, out int length);
            if (kind == BlockKind.EndOfStream)
            {
                return;
            }

            ReadBlock(ref input, kind, length, BlockVersion);
        }
    }

    private void ReadBlock(ref TraceInput input, BlockKind kind, int length, int version)
    {
        long position = input.Position;
        if (length > _maxBlockLength)
        {
            throw Errors.BlockTooLong(length, _maxBlockLength, position);
        }

        var block = new BlockReader(input.Take(length), position);
        if (!_hasTrace && kind != BlockKind.Trace)
        {
            throw Errors.FirstBlock(position);
        }

        switch (kind)
        {
            case BlockKind.Trace:
                ReadTrace(ref block, version);
                break;
            case BlockKind.Events:
                ReadEvents(ref block);
                break;
            case BlockKind.Metadata when !IsBlockFormat:
                ReadMetadataEvents(ref block);
                break;
            case BlockKind.Metadata:
                _kinds.ReadBlock(ref block);
                break;
            case BlockKind.Stacks:
                _stacks.ReadBlock(ref block, _trace.PointerSize);
                break;
            case BlockKind.SequencePoint:
                ReadSequencePoint(ref block);
                break;
            case BlockKind.Threads:
                _threads.ReadBlock(ref block, _lost);
                break;
            case BlockKind.RemovedThreads:
                ReadRemovedThreads(ref block);
                break;
        }
    }

    private void ReadTrace(ref BlockReader block, int version)
    {
        if (_hasTrace)
        {
            throw Errors.SecondTraceBlock(block.Position);
        }

        _trace = TraceBlock.Read(ref block, version);
        _hasTrace = true;
        _sink.Trace(in _trace);
    }

    // Optimized at once: a trace is often read once, in a process that lives no longer.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ReadEvents(ref BlockReader block)
    {
        bool areCompressed = ReadBlockHeader(ref block);
        EventHeader header = default;
        while (!block.IsAtEnd)
        {
            BlockReader payload = ReadEvent(ref block, ref header, areCompressed);
            ReportLost(_lost.Event(header.CaptureThread, header.SequenceNumber, payload.Position));
            switch (_kinds[header.MetadataId])
            {
                case EventKind.Sample:
                    long threadId = IsBlockFormat ? _threads.GetId(header.Thread, payload.Position) : (long)header.Thread;
                    _dispatch.Sample(in header, threadId, ref payload, _stacks.Find(header.StackId));
                    break;
                case EventKind.Method:
                    _dispatch.Method(ref payload, isUnloading: false);
                    break;
                case EventKind.MethodUnload:
                    _dispatch.Method(ref payload, isUnloading: true);
                    break;
                case EventKind.Module:
                    _dispatch.Module(ref payload);
                    break;
            }
        }
    }

    private void ReadMetadataEvents(ref BlockReader block)
    {
        bool areCompressed = ReadBlockHeader(ref block);
        EventHeader header = default;
        while (!block.IsAtEnd)
        {
            BlockReader row = ReadEvent(ref block, ref header, areCompressed);
            _kinds.ReadObjectRow(ref row);
        }
    }

    private static bool ReadBlockHeader(ref BlockReader block)
    {
        const int Shortest = 2 * sizeof(ushort);
        const int CompressedFlag = 1;

        long position = block.Position;
        int length = block.ReadUInt16();
        if (length < Shortest)
        {
            throw Errors.Length("the header of a block", length, position);
        }

        int flags = block.ReadUInt16();
        block.Skip(length - Shortest);
        return (flags & CompressedFlag) != 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private BlockReader ReadEvent(ref BlockReader block, ref EventHeader header, bool isCompressed)
    {
        if (isCompressed)
        {
            header.ReadCompressed(ref block, hasLabelLists: IsBlockFormat);
            return block.TakeBlock(header.PayloadLength);
        }

        header.ReadUncompressed(ref block, hasLabelLists: IsBlockFormat);
        BlockReader payload = block.TakeBlock(header.PayloadLength);
        if (!IsBlockFormat)
        {
            block.Align();
        }

        return payload;
    }

    private void ReadSequencePoint(ref BlockReader block)
    {
        const uint ForgetThreads = 1;
        const uint ForgetMetadata = 2;

        block.ReadInt64(); // the time
        uint flags = IsBlockFormat ? block.ReadUInt32() : 0;
        for (uint count = block.ReadUInt32(); count > 0; count--)
        {
            long position = block.Position;
            ulong thread = IsBlockFormat ? block.ReadVarUInt64() : block.ReadUInt64();
            uint sequenceNumber = IsBlockFormat ? block.ReadVarUInt32() : block.ReadUInt32();
            ReportLost(_lost.SequencePoint(thread, sequenceNumber, position));
        }

        _stacks.Clear();
        if ((flags & ForgetThreads) != 0)
        {
            _threads.Clear();
            _lost.Clear();
        }

        if ((flags & ForgetMetadata) != 0)
        {
            _kinds.Clear();
        }
    }

    private void ReadRemovedThreads(ref BlockReader block)
    {
        while (!block.IsAtEnd)
        {
            long position = block.Position;
            ulong thread = block.ReadVarUInt64();
            ReportLost(_lost.SequencePoint(thread, block.ReadVarUInt32(), position));
            _lost.Forget(thread);
            _threads.Remove(thread);
        }
    }

    private void ReportLost(long events)
    {
        if (events > 0)
        {
            _sink.Lost(events);
        }
    }

    private void Reset()
    {
        _trace = default;
        _hasTrace = false;
        _kinds.Clear();
        _threads.Clear();
        _stacks.Clear();
        _lost.Clear();
        _lost.ThreadsAreDeclared = false;
    }

    private static int Positive(int value, string option) => value > 0 ? value : throw Errors.NotPositive(option, value);
}
