using System.Text;

namespace CodeGuruProfiler.NetTrace.Tests.Writing;

/// <summary>Writes traces as the specifications have them, version 4 and 6, so that each form of a block is read once. TraceEvent reads them too.</summary>
internal sealed class TraceWriter
{
    public const int SampleId = 1;
    public const int MethodId = 2;
    public const int ModuleId = 3;
    public const int OtherId = 4;

    private readonly Bytes _out = new();
    private readonly int _version;
    private readonly int _pointerSize;

    public TraceWriter(int version, int pointerSize = 8, int? announcedVersion = null)
    {
        _version = version;
        _pointerSize = pointerSize;
        _out.Raw("Nettrace"u8);
        if (IsBlockFormat)
        {
            _out.UInt32(0).UInt32((uint)(announcedVersion ?? version)).UInt32(7); // a minor version that came later
            Block(1, Trace().UInt32(2).Utf8("ProcessId").Utf8("42").Utf8("Machine").Utf8("web-1"));
        }
        else
        {
            _out.UInt32(20).Raw("!FastSerialization.1"u8);
            BeginObject("Trace", announcedVersion ?? version);
            _out.Raw(Trace().UInt32(42).UInt32(2).UInt32(0).ToArray()).Byte(6);
        }
    }

    private bool IsBlockFormat => _version >= 6;

    public static byte[] Small(int version) => new TraceWriter(version)
        .Threads((1, 101), (2, 102))
        .Metadata()
        .Stacks(1, [0x1000, 0x2000], [0x3000])
        .Events(isCompressed: true, e => e.Sample(1, 101, 1, 10, SampleType.Managed).Sample(1, 102, 2, 20, SampleType.External))
        .SequencePoint(30, (1, 2))
        .Events(isCompressed: true, e => e.From(3).Method(0x900, 0x800, "Shop.Orders", "Post", "void  (int32)").Module(7, "/app/Shop.dll"))
        .End();

    /// <summary>Writes a trace with every kind of block that a version has, and events in both forms.</summary>
    public static byte[] EveryKind(int version) => new TraceWriter(version)
        .Threads((1, 101), (2, 102))
        .Metadata()
        .Stacks(1, [0x1000, 0x2000], [0x3000])
        .Events(isCompressed: true, e => e.Sample(1, 101, 1, 10, SampleType.Managed).Sample(1, 102, 2, 20, SampleType.External))
        .Unknown()
        .SequencePoint(30, (1, 2))
        .Stacks(3, [0x1000])
        .Events(isCompressed: false, e => e.From(3).Sample(1, 101, 3, 40, SampleType.Managed).Method(0x900, 0x800, "Shop.Orders", "Post", "void  (int32)").Module(7, "/app/Shop.dll"))
        .RemoveThread(2, 0)
        .SequencePoint(50, flags: 3, (1, 5))
        .End();

    public TraceWriter Threads(params (ulong Index, ulong Id)[] threads)
    {
        if (IsBlockFormat)
        {
            var rows = new Bytes();
            foreach ((ulong index, ulong id) in threads)
            {
                var row = new Bytes().Var(index).Byte(1).Utf8("worker").Byte(2).Var(42).Byte(4).Utf8("key").Utf8("value").Byte(3).Var(id);
                rows.UInt16((ushort)row.Length).Raw(row.ToArray());
            }

            Block(6, rows);
        }

        return this;
    }

    public TraceWriter RemoveThread(ulong index, uint sequenceNumber)
    {
        if (IsBlockFormat)
        {
            Block(7, new Bytes().Var(index).Var(sequenceNumber));
        }

        return this;
    }

    public TraceWriter Metadata()
    {
        (int Id, string Provider, int Event)[] rows =
        [
            (SampleId, "Microsoft-DotNETCore-SampleProfiler", 0),
            (MethodId, "Microsoft-Windows-DotNETRuntimeRundown", 144),
            (ModuleId, "Microsoft-Windows-DotNETRuntimeRundown", 154),
            (OtherId, "Microsoft-Windows-DotNETRuntime", 154),
        ];
        foreach ((int id, string provider, int eventId) in rows)
        {
            Metadata(id, provider, eventId);
        }

        return this;
    }

    public TraceWriter Metadata(int id, string provider, int eventId)
    {
        if (IsBlockFormat)
        {
            var row = new Bytes().Var((ulong)id).Utf8(provider).Var((ulong)eventId).Utf8("Event").UInt16(0).UInt16(0);
            Block(3, new Bytes().UInt16(2).UInt16(0xFFFF).UInt16((ushort)row.Length).Raw(row.ToArray()));
        }
        else
        {
            byte[] row = new Bytes().UInt32((uint)id).Utf16(provider).UInt32((uint)eventId).Utf16("").UInt64(0).UInt32(0).UInt32(0).UInt32(0).ToArray();
            Object("MetadataBlock", BlockHeader(isCompressed: true).Byte(128).Var(0).Var((ulong)row.Length).Raw(row));
        }

        return this;
    }

    public TraceWriter Stacks(uint firstId, params ulong[][] stacks)
    {
        var block = new Bytes().UInt32(firstId).UInt32((uint)stacks.Length);
        foreach (ulong[] stack in stacks)
        {
            block.UInt32((uint)(stack.Length * _pointerSize));
            foreach (ulong address in stack)
            {
                _ = _pointerSize == 8 ? block.UInt64(address) : block.UInt32((uint)address);
            }
        }

        Append(IsBlockFormat ? 5 : 0, "StackBlock", block);
        return this;
    }

    public TraceWriter Events(bool isCompressed, Action<EventWriter> write)
    {
        var events = new EventWriter(isCompressed, IsBlockFormat);
        write(events);
        Append(IsBlockFormat ? 2 : 0, "EventBlock", BlockHeader(isCompressed).Raw(events.ToArray()));
        return this;
    }

    public TraceWriter SequencePoint(ulong timestamp, params (ulong Thread, uint SequenceNumber)[] threads) => SequencePoint(timestamp, 0, threads);

    public TraceWriter SequencePoint(ulong timestamp, uint flags, params (ulong Thread, uint SequenceNumber)[] threads)
    {
        var block = new Bytes().UInt64(timestamp);
        _ = IsBlockFormat ? block.UInt32(flags) : block;
        block.UInt32((uint)threads.Length);
        foreach ((ulong thread, uint number) in threads)
        {
            _ = IsBlockFormat ? block.Var(thread).Var(number) : block.UInt64(thread).UInt32(number);
        }

        Append(IsBlockFormat ? 4 : 0, "SPBlock", block);
        return this;
    }

    public TraceWriter Unknown()
    {
        Append(IsBlockFormat ? 99 : 0, "LaterBlock", new Bytes().UInt64(1));
        return this;
    }

    public byte[] End()
    {
        _ = IsBlockFormat ? _out.UInt32(0) : _out.Byte(1);
        return _out.ToArray();
    }

    /// <summary>Returns the bytes without an end.</summary>
    public byte[] Cut() => _out.ToArray();

    private Bytes Trace()
    {
        var block = new Bytes();
        foreach (ushort part in (ushort[])[2026, 11, 4, 26, 13, 14, 15, 250])
        {
            block.UInt16(part);
        }

        return block.UInt64(1000).UInt64(10_000).UInt32((uint)_pointerSize);
    }

    private static Bytes BlockHeader(bool isCompressed)
        => new Bytes().UInt16(24).UInt16(isCompressed ? (ushort)1 : (ushort)0).UInt64(0).UInt64(0).UInt32(0xFFFFFFFF); // four bytes of a later header

    private void Append(int kind, string name, Bytes content)
    {
        if (IsBlockFormat)
        {
            Block(kind, content);
        }
        else
        {
            Object(name, content);
        }
    }

    private void Block(int kind, Bytes content) => _out.UInt32((uint)(content.Length | (kind << 24))).Raw(content.ToArray());

    private void Object(string name, Bytes content)
    {
        BeginObject(name, 2);
        _out.UInt32((uint)content.Length);
        while (_out.Length % 4 != 0)
        {
            _out.Byte(0);
        }

        _out.Raw(content.ToArray()).Byte(6);
    }

    private void BeginObject(string name, int version)
        => _out.Byte(5).Byte(5).Byte(1).UInt32((uint)version).UInt32((uint)version).UInt32((uint)name.Length).Raw(Encoding.UTF8.GetBytes(name)).Byte(6);
}
