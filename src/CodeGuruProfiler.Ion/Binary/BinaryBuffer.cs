using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;

namespace CodeGuruProfiler.Ion;

// Values in the making. The length of a container comes before its content and is known behind it, so two bytes are left for it. A few bytes of
// content are moved to where no length is needed; a length that one byte could hold is padded to two, which is legal and costs less than
// moving; a length that needs more is put in while the bytes are copied out. See docs/decisions/0007-ion-lengths-are-patched.md.
internal struct BinaryBuffer()
{
    private const int AnnotationCode = 14;
    private const int LengthFollows = 14;
    private const int LengthBytes = 2;
    private const int OneByteLimit = 1 << 7;
    private const int TwoByteLimit = 1 << 14;
    private const int MaxVarUInt = 10;

    private GrowingBuffer _bytes = new();
    private BinaryFrame[] _frames = new BinaryFrame[16];
    private int _frameCount;
    private byte _openCode;
    private LengthPatch[] _patches = [];
    private int _patchCount;

    internal readonly int Length => _bytes.Length;

    // What was written, as long as no container was.
    internal readonly ReadOnlySpan<byte> Written => _bytes.Written;

    // The type code of what is open innermost; 0 when nothing is.
    internal readonly byte OpenCode => _openCode;

    internal void Open(int code)
    {
        if (_frameCount == _frames.Length)
        {
            Array.Resize(ref _frames, _frameCount * 2);
        }

        _frames[_frameCount++] = new BinaryFrame(_bytes.Length, (byte)code, 0);
        _openCode = (byte)code;
        _ = _bytes.Reserve(1 + LengthBytes);
        _bytes.Length += 1 + LengthBytes;
    }

    internal void Close()
    {
        BinaryFrame frame = _frames[--_frameCount];
        Span<byte> written = _bytes.At(frame.Start);
        long length = written.Length - 1 - LengthBytes + (long)frame.Extra;
        int extra = frame.Extra;
        written[0] = (byte)((frame.Code << 4) | LengthFollows);
        if (length < LengthFollows)
        {
            written[0] = (byte)((frame.Code << 4) | (int)length);
            for (int i = 1; i <= (int)length; i++)
            {
                // So few that a call would cost more.
                written[i] = written[i + LengthBytes];
            }

            _bytes.Length -= LengthBytes;
        }
        else if (length < TwoByteLimit)
        {
            written[1] = (byte)(length >> 7);
            written[2] = (byte)(0x80 | length);
        }
        else
        {
            AddPatch(new LengthPatch(frame.Start + 1, length));
            extra += VarUIntLength((ulong)length) - LengthBytes;
        }

        _openCode = 0;
        if (_frameCount > 0)
        {
            ref BinaryFrame outer = ref _frames[_frameCount - 1];
            outer.Extra += extra;
            _openCode = outer.Code;
        }
    }

    // Opens the wrapper around an annotated value.
    internal void WriteAnnotations(ReadOnlySpan<long> ids)
    {
        Open(AnnotationCode);
        long length = 0;
        foreach (long id in ids)
        {
            length += VarUIntLength((ulong)id);
        }

        WriteVarUInt((ulong)length);
        foreach (long id in ids)
        {
            WriteVarUInt((ulong)id);
        }
    }

    internal void WriteByte(int value) => _bytes.Append((byte)value);

    internal void WriteVarUInt(ulong value)
    {
        if (value < OneByteLimit)
        {
            _bytes.Append((byte)(0x80 | value));
            return;
        }

        if (value < TwoByteLimit)
        {
            Span<byte> two = _bytes.Reserve(LengthBytes);
            two[1] = (byte)(0x80 | value);
            two[0] = (byte)(value >> 7);
            _bytes.Length += LengthBytes;
            return;
        }

        int length = VarUIntLength(value);
        PutVarUInt(_bytes.Reserve(length), value, length);
        _bytes.Length += length;
    }

    // The second bit of the first byte is the sign.
    internal void WriteVarInt(long value, bool negative)
    {
        ulong magnitude = (ulong)Math.Abs(value);
        int length = 1;
        while (magnitude >> ((7 * length) - 1) != 0)
        {
            length++;
        }

        Span<byte> room = _bytes.Reserve(length);
        PutVarUInt(room, magnitude, length);
        room[0] |= negative ? (byte)0x40 : (byte)0;
        _bytes.Length += length;
    }

    // A type descriptor and the length behind it.
    internal void WriteHeader(int code, int length)
    {
        if (length < LengthFollows)
        {
            _bytes.Append((byte)((code << 4) | length));
            return;
        }

        _bytes.Append((byte)((code << 4) | LengthFollows));
        WriteVarUInt((ulong)length);
    }

    internal void WriteUInt(int code, ulong magnitude)
    {
        int length = (64 - BitOperations.LeadingZeroCount(magnitude) + 7) / 8;
        Span<byte> room = _bytes.Reserve(1 + sizeof(ulong));
        room[0] = (byte)((code << 4) | length);
        BinaryPrimitives.WriteUInt64BigEndian(room[1..], length == 0 ? 0 : magnitude << (64 - (8 * length)));
        _bytes.Length += 1 + length;
    }

    internal void WriteBytes(ReadOnlySpan<byte> bytes) => _bytes.Append(bytes);

    // A type descriptor, the length and the bytes.
    internal void WriteBytes(int code, ReadOnlySpan<byte> bytes)
    {
        Span<byte> room = _bytes.Reserve(1 + LengthBytes + bytes.Length);
        switch (bytes.Length)
        {
            case < LengthFollows:
                room[0] = (byte)((code << 4) | bytes.Length);
                bytes.CopyTo(room[1..]);
                _bytes.Length += 1 + bytes.Length;
                break;
            case < OneByteLimit:
                room[1] = (byte)(0x80 | bytes.Length);
                room[0] = (byte)((code << 4) | LengthFollows);
                bytes.CopyTo(room[2..]);
                _bytes.Length += 2 + bytes.Length;
                break;
            default:
                WriteHeader(code, bytes.Length);
                WriteBytes(bytes);
                break;
        }
    }

    // Room for bytes that the caller fills; all of them count.
    internal Span<byte> WriteRoom(int length)
    {
        Span<byte> room = _bytes.Reserve(length)[..length];
        _bytes.Length += length;
        return room;
    }

    internal void CopyTo(IBufferWriter<byte> output)
    {
        _patches.AsSpan(0, _patchCount).Sort();
        ReadOnlySpan<byte> written = _bytes.Written;
        int copied = 0;
        Span<byte> varUInt = stackalloc byte[MaxVarUInt];
        foreach (LengthPatch patch in _patches.AsSpan(0, _patchCount))
        {
            output.Write(written[copied..patch.Position]);
            int length = VarUIntLength((ulong)patch.Length);
            PutVarUInt(varUInt, (ulong)patch.Length, length);
            output.Write(varUInt[..length]);
            copied = patch.Position + LengthBytes;
        }

        output.Write(written[copied..]);
        _bytes.Length = 0;
        _patchCount = 0;
    }

    internal void Clear() => _bytes.Length = 0;

    internal void Return() => _bytes.Return();

    private static int VarUIntLength(ulong value) => (64 - BitOperations.LeadingZeroCount(value | 1) + 6) / 7;

    private static void PutVarUInt(Span<byte> room, ulong value, int length)
    {
        room[length - 1] = (byte)(0x80 | value);
        for (int i = length - 2; i >= 0; i--)
        {
            value >>= 7;
            room[i] = (byte)(value & 0x7F);
        }
    }

    private void AddPatch(LengthPatch patch)
    {
        if (_patchCount == _patches.Length)
        {
            Array.Resize(ref _patches, Math.Max(16, _patchCount * 4));
        }

        _patches[_patchCount++] = patch;
    }
}
