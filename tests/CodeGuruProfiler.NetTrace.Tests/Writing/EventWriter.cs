namespace CodeGuruProfiler.NetTrace.Tests.Writing;

/// <summary>Writes the events of one block, with full headers each.</summary>
internal sealed class EventWriter(bool isCompressed, bool isBlockFormat)
{
    private readonly Bytes _out = new();
    private uint _lastSequenceNumber;
    private ulong _lastTimestamp;

    private uint NextSequenceNumber { get; set; } = 1;

    public EventWriter From(uint sequenceNumber)
    {
        NextSequenceNumber = sequenceNumber;
        return this;
    }

    public EventWriter Sample(ulong captureThread, ulong thread, uint stackId, ulong timestamp, SampleType type)
        => Event(TraceWriter.SampleId, captureThread, isBlockFormat ? thread - 100 : thread, stackId, timestamp, new Bytes().UInt32((uint)type).ToArray());

    public EventWriter Method(ulong start, uint size, string type, string name, string signature, uint flags = 0, int metadataId = TraceWriter.MethodId)
        => Event(
            metadataId, 1, 1, 0, _lastTimestamp,
            new Bytes().UInt64(11).UInt64(7).UInt64(start).UInt32(size).UInt32(0x6000001).UInt32(flags).Utf16(type).Utf16(name).Utf16(signature).UInt16(9).ToArray());

    public EventWriter Module(ulong id, string path)
        => Event(TraceWriter.ModuleId, 1, 1, 0, _lastTimestamp, new Bytes().UInt64(id).UInt64(8).UInt32(0).UInt32(0).Utf16(path).Utf16("").ToArray());

    public EventWriter Event(int metadataId, ulong captureThread, ulong thread, uint stackId, ulong timestamp, byte[] payload)
    {
        if (isCompressed)
        {
            _out.Byte(1 | 2 | 4 | 8 | 16 | 128).Var((ulong)metadataId).Var(NextSequenceNumber - _lastSequenceNumber - 1).Var(captureThread).Var(3)
                .Var(thread).Var(stackId).Var(timestamp - _lastTimestamp);
            _ = isBlockFormat ? _out.Var(0) : _out.UInt64(0).UInt64(0);
            _out.Var((ulong)payload.Length).Raw(payload);
        }
        else
        {
            int rest = isBlockFormat ? 48 : 76;
            _out.UInt32((uint)(rest + payload.Length)).UInt32((uint)metadataId).UInt32(NextSequenceNumber).UInt64(thread).UInt64(captureThread).UInt32(3).UInt32(stackId)
                .UInt64(timestamp);
            _ = isBlockFormat ? _out.UInt32(0) : _out.UInt64(0).UInt64(0).UInt64(0).UInt64(0);
            _out.UInt32((uint)payload.Length).Raw(payload);
            while (!isBlockFormat && _out.Length % 4 != 0)
            {
                _out.Byte(0);
            }
        }

        _lastSequenceNumber = NextSequenceNumber++;
        _lastTimestamp = timestamp;
        return this;
    }

    public byte[] ToArray() => _out.ToArray();
}
