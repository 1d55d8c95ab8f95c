namespace CodeGuruProfiler.Formats.Pprof;

/// <summary>Reads the fields of one protobuf message: https://protobuf.dev/programming-guides/encoding/</summary>
internal ref struct ProtobufReader(ReadOnlySpan<byte> bytes, int position)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private readonly int _start = position;
    private int _at;

    public readonly bool IsAtEnd => _at == _bytes.Length;

    /// <summary>Gets the position in the file.</summary>
    public readonly int Position => _start + _at;

    /// <summary>Reads the number of a field, and the encoding of its value.</summary>
    public int ReadField(out WireType type)
    {
        int position = Position;
        ulong key = ReadVarInt();
        type = (WireType)(key & 7);
        return key is >= 1 << 3 and <= uint.MaxValue ? (int)(key >> 3) : throw Errors.FieldNumber(position);
    }

    public ulong ReadVarInt()
    {
        // Most numbers have one byte.
        if (_at < _bytes.Length && _bytes[_at] < 0x80)
        {
            return _bytes[_at++];
        }

        return ReadLongVarInt();
    }

    /// <summary>Reads the value of a field that is one number.</summary>
    public ulong ReadNumber(WireType type) => type == WireType.VarInt ? ReadVarInt() : throw Errors.WireType(type, Position);

    /// <summary>Reads the value of a field that is a message, a text, or a list of numbers.</summary>
    public ProtobufReader ReadMessage(WireType type)
    {
        if (type != WireType.Bytes)
        {
            throw Errors.WireType(type, Position);
        }

        ulong length = ReadVarInt();
        int position = Position;
        return new ProtobufReader(Take(length), position);
    }

    /// <summary>Returns the bytes that were not read.</summary>
    public readonly ReadOnlySpan<byte> Rest => _bytes[_at..];

    public void Skip(WireType type)
    {
        switch (type)
        {
            case WireType.VarInt:
                ReadVarInt();
                break;
            case WireType.Fixed64:
                Take(sizeof(ulong));
                break;
            case WireType.Bytes:
                Take(ReadVarInt());
                break;
            case WireType.Fixed32:
                Take(sizeof(uint));
                break;
            default:
                throw Errors.WireType(type, Position);
        }
    }

    private ulong ReadLongVarInt()
    {
        int position = Position;
        ulong value = 0;
        for (int shift = 0; shift < 64; shift += 7)
        {
            if (IsAtEnd)
            {
                throw Errors.EndOfMessage(1, 0, Position);
            }

            byte next = _bytes[_at++];

            // The tenth byte has room for one bit.
            if (shift == 63 && next > 1)
            {
                break;
            }

            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }

        throw Errors.VarInt(position);
    }

    private ReadOnlySpan<byte> Take(ulong length)
    {
        int remaining = _bytes.Length - _at;
        if (length > (ulong)remaining)
        {
            throw Errors.EndOfMessage(length, remaining, Position);
        }

        ReadOnlySpan<byte> taken = _bytes.Slice(_at, (int)length);
        _at += (int)length;
        return taken;
    }
}
